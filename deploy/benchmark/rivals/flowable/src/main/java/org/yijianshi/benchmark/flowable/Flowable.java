package org.yijianshi.benchmark.flowable;

import com.zaxxer.hikari.HikariDataSource;

import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.yijianshi.benchmark.load.CombinedForm;
import org.yijianshi.benchmark.load.Completed;
import org.yijianshi.benchmark.load.Peer;
import org.yijianshi.benchmark.load.PeerProcess;
import org.yijianshi.benchmark.load.PeerProcess.Database;
import org.yijianshi.benchmark.load.PeerProcess.Settings;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Flowable as a peer. Settings: `threads` and `queue` of the async executor, jobs per `acquire`,
/// the `wait` in milliseconds between two acquisitions, the `pool` of connections.
public final class Flowable implements Peer {

    /// The engine makes its listeners by itself; they find who waits here.
    static final Completed COMPLETED = new Completed();

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    private Flowable(Database database, Settings settings) {
        pool = pool(database, settings);
        engine = engine(settings);
        engine.getRepositoryService()
                .createDeployment()
                .addString("case.bpmn20.xml", CaseModel.XML)
                .deploy();
    }

    public static void main(String[] args) throws Exception {
        PeerProcess.run(Flowable::new, args);
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
        var jobs = new AsyncJobExecutorConfiguration();
        jobs.setMaxAsyncJobsDuePerAcquisition(settings.get("acquire", 128));
        jobs.setDefaultAsyncJobAcquireWaitTime(Duration.ofMillis(settings.get("wait", 20)));
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory("full");
        configuration.setAsyncExecutorActivate(true);
        configuration.setAsyncExecutorCorePoolSize(settings.get("threads", 8));
        configuration.setAsyncExecutorMaxPoolSize(settings.get("threads", 8));
        configuration.setAsyncExecutorThreadPoolQueueSize(settings.get("queue", 2048));
        configuration.setAsyncExecutorConfiguration(jobs);
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
