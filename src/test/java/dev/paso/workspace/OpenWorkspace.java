package dev.paso.workspace;

import dev.paso.Until;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Place;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.json.ExperimentReader;
import java.util.concurrent.TimeUnit;

/** A workspace with two moons, on a page that takes its turns when a test says so. */
final class OpenWorkspace implements AutoCloseable {
    static final ExperimentSpec MOONS = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "n": 60, "noise": 0.2}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "Tanh"}, {"type": "Linear", "in": 3, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "Adam", "lr": 0.01}, "loader": {"batch_size": 16}, "epochs": 5000}
            """);
    final TestPage page = new TestPage();
    final Runs runs = SmallHost.runs(2);
    final Workspace workspace = page.open(runs, MOONS);

    /** Trains to a step, or goes back to it. */
    void train(long step) {
        workspace.run().goTo(step);
        Until.step(workspace.run(), step);
    }

    /** The step where the run of a workspace stands, with its weights. */
    static Place place(Workspace of) {
        return of.run().place().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        runs.close();
    }
}
