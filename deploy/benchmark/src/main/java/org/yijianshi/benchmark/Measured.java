package org.yijianshi.benchmark;

import org.yijianshi.benchmark.load.Result;
import org.yijianshi.benchmark.load.Stage;

/// A stage of a contender, and what a case of it cost.
record Measured(String contender, Stage stage, Result result, Costs perCase) {

    boolean closed() {
        return stage instanceof Stage.Closed;
    }
}
