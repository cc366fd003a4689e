package dev.paso.bench.stream;

import dev.paso.experiment.Frame;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.process.Server;
import dev.paso.scripted.ClassRoom;
import dev.paso.scripted.Learner;
import dev.paso.ui.panel.Extras;
import dev.paso.workspace.Speed;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * {@code ./paso bench rest}: a run of millions of updates with every panel open is paused, scrubbed and edited; how long the page's
 * requests take until they are answered, the wait for its lock and all that is done under it included. A learner without a browser asks,
 * for a browser that draws would keep the cores from the server that is measured. Words: the class path of the application. The status is
 * 1 where one takes too long.
 */
public final class RestBench {
    private static final double MOST_MILLIS = 50;
    private static final int UPDATES = 5_000_000; // before the first pause
    private static final int TURNS = 40;
    private static final int WARMING = 10; // turns before: code that runs for the first time is not what is asked
    private static final String LINE = """
            {"version": 1, "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42},
             "split": {"type": "NumpyShuffle", "train_size": 0.8}, "model": [{"type": "Linear", "in": 1, "out": 1}],
             "init": {"type": "NumpyNormal", "seed": 42}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.001}, "loader": {"batch_size": 8, "reseed": 42}, "epochs": 1000000}
            """;
    private static final String PARTS =
            Arrays.stream(Frame.Kind.values()).map(Frame.Kind::word).collect(Collectors.joining(" "));

    private final Learner learner;
    private final Goals goals = new Goals();

    private RestBench(Learner learner) {
        this.learner = learner;
    }

    /** Something that a learner does at a time. */
    private interface Deed {
        void act(int turn) throws InterruptedException;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Figures.title();
        String query = "panels=" + String.join(".", Extras.names()) + "&e="
                + ExperimentLink.encode(ExperimentReader.read(LINE));
        int status;
        try (Server server = Server.start(args[0]);
                ClassRoom room = new ClassRoom(server.address(), query, 1, PARTS)) {
            status = new RestBench(room.learners().getFirst()).measure();
        }
        System.exit(status);
    }

    private int measure() throws InterruptedException {
        learner.set(learner.find("accessibleName", "Speed"), "1." + Speed.FULL.ordinal());
        learner.press();
        learner.awaitAfter(UPDATES);
        measure("paused, or set going again", 300, turn -> learner.press());
        int scrubber = learner.find("tag", "paso-scrubber");
        measure(
                "scrubbed",
                400,
                turn -> learner.tell(scrubber, "step-chosen", "step", UPDATES * (0.1 + 0.8 * (0.37 * turn % 1))));
        int rate = learner.find("label", "Learning rate · lr");
        measure(
                "given another learning rate",
                400,
                turn -> learner.tell(rate, "value-changed", "value", 0.001 + turn * 1e-6));
        return goals.status();
    }

    private void measure(String what, int pause, Deed deed) throws InterruptedException {
        for (int turn = 0; turn < WARMING + TURNS; turn++) {
            if (turn == WARMING) {
                learner.longestAnswer();
            }
            deed.act(turn);
            Thread.sleep(pause); // a measurement lasts; it waits for nothing
        }
        goals.atMost(
                "a run of millions of updates with every panel open is " + what + " " + TURNS
                        + " times: the longest wait for an answer",
                learner.longestAnswer(),
                MOST_MILLIS,
                "ms");
    }
}
