package dev.paso.bench;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Run;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import java.util.ArrayList;
import java.util.List;

/** The heap that a run keeps: its data, its trainer, its history and the places from which it is replayed. */
final class Memory {
    private static final int RUNS = 40;

    private Memory() {}

    /** Of one of many runs of {@code spec}, trained to their end. */
    static double kilobytesOfARun(ExperimentSpec spec) throws InterruptedException {
        try (Runs runs = new Runs(RunSettings.DEFAULT)) {
            trained(runs, spec); // loads what all of them share
            long before = used();
            List<Run> kept = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                kept.add(trained(runs, spec));
            }
            return (used() - before) / 1024.0 / kept.size();
        }
    }

    private static Run trained(Runs runs, ExperimentSpec spec) throws InterruptedException {
        Run run = runs.open(spec);
        run.train();
        while (run.snapshot().state() != State.FINISHED) {
            Thread.sleep(5);
        }
        return run;
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
