package org.yijianshi.benchmark;

import org.yijianshi.allinone.Database;
import org.yijianshi.benchmark.load.Result;
import org.yijianshi.benchmark.load.Stage;

import java.util.List;

/// One of those compared, running.
interface Contender extends AutoCloseable {

    String name();

    Result run(Stage stage) throws Exception;

    /// Whose CPU is counted, besides PostgreSQL's.
    List<ProcessHandle> processes();

    List<Database> databases();

    @Override
    void close();
}
