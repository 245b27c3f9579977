package org.yijianshi.simulation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// How fast it goes, since the last report and in all. On a machine that others use too, the time
/// this process was on a processor, compiler and collector included, says more than the clock on
/// the wall.
final class Speed {

    private final Mark begin = Mark.at(0);
    private Mark last = begin;

    private record Mark(long cases, long wall, long cpu) {

        static Mark at(long cases) {
            var cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            return new Mark(cases, System.nanoTime(), cpu.toNanos());
        }

        double perSecond(Mark since) {
            return (cases - since.cases) * 1e9 / (wall - since.wall);
        }

        double perSecondOfCpu(Mark since) {
            return (cases - since.cases) * 1e9 / (cpu - since.cpu);
        }
    }

    void print(PrintStream out, long cases) {
        var now = Mark.at(cases);
        out.printf(
                Locale.ROOT,
                "%,9d cases: %,6.0f cases/s (%,6.0f per CPU second); in all %,6.0f (%,6.0f)%n",
                cases,
                now.perSecond(last),
                now.perSecondOfCpu(last),
                now.perSecond(begin),
                now.perSecondOfCpu(begin));
        last = now;
    }
}
