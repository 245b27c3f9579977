package org.yijianshi.benchmark.camunda;

import com.zaxxer.hikari.HikariDataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.yijianshi.benchmark.load.CombinedForm;
import org.yijianshi.benchmark.load.Completed;
import org.yijianshi.benchmark.load.Peer;
import org.yijianshi.benchmark.load.PeerProcess;
import org.yijianshi.benchmark.load.PeerProcess.Database;
import org.yijianshi.benchmark.load.PeerProcess.Settings;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Camunda 7 as a peer. Settings: `threads` and `queue` of the job executor, jobs per `acquire`,
/// the `wait` in milliseconds when there are none, the `pool` of connections.
public final class Camunda implements Peer {

    /// The engine makes its listeners by itself; they find who waits here.
    static final Completed COMPLETED = new Completed();

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    private Camunda(Database database, Settings settings) {
        pool = pool(database, settings);
        engine = engine(settings);
        engine.getRepositoryService()
                .createDeployment()
                .addString("case.bpmn", CaseModel.XML)
                .deploy();
    }

    public static void main(String[] args) throws Exception {
        PeerProcess.run(Camunda::new, args);
    }

    private static HikariDataSource pool(Database database, Settings settings) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url() + "?reWriteBatchedInserts=true");
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(settings.get("pool", 48));
        pool.setMaxLifetime(0); // a connection that ends would take its CPU out of the account
        return pool;
    }

    private ProcessEngine engine(Settings settings) {
        var jobs = new DefaultJobExecutor();
        jobs.setCorePoolSize(settings.get("threads", 8));
        jobs.setMaxPoolSize(settings.get("threads", 8));
        jobs.setQueueSize(settings.get("queue", 64));
        jobs.setMaxJobsPerAcquisition(settings.get("acquire", 32));
        jobs.setWaitTimeInMillis(settings.get("wait", 50));
        jobs.setMaxWait(settings.get("wait", 50));
        jobs.setBackoffTimeInMillis(5);
        jobs.setMaxBackoff(50);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory("full");
        configuration.setJdbcBatchProcessing(true);
        configuration.setHintJobExecutor(true);
        configuration.setJobExecutor(jobs);
        configuration.setJobExecutorActivate(true);
        return configuration.buildProcessEngine();
    }

    @Override
    public CompletableFuture<Long> start(long number) {
        var name = Long.toString(number);
        var completed = COMPLETED.of(name);
        Map<String, Object> variables = Map.of("form", CombinedForm.of(number));
        engine.getRuntimeService().startProcessInstanceByKey(CaseModel.KEY, name, variables);
        return completed;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
