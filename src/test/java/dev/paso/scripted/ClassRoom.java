package dev.paso.scripted;

import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Learners who work at the same time, each with a session of their own. */
public final class ClassRoom implements AutoCloseable {
    /** The playground's first experiment, but so long that no run ends while it is watched. */
    private static final String RECIPE = """
        {"version": 1, "data": {"type": "Moons", "n": 200, "noise": 0.3, "seed": 0},
         "split": {"type": "TrainTestSplit", "test_size": 0.25, "seed": 13}, "scale": {"type": "StandardScaler"},
         "model": [{"type": "Linear", "in": 2, "out": 8}, {"type": "Tanh"}, {"type": "Linear", "in": 8, "out": 1}],
         "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"},
         "optimizer": {"type": "SGD", "lr": 0.1, "momentum": 0.9},
         "loader": {"batch_size": 16, "shuffle": true, "validate": true, "dialect": "torch"}, "epochs": 100000}
        """;

    /** What an address says after its question mark to open a long run. */
    public static final String QUERY = "e=" + ExperimentLink.encode(ExperimentReader.read(RECIPE));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Learner> learners = new ArrayList<>();

    /** @param query of the address that each learner opens */
    public ClassRoom(URI address, String query, int size) throws IOException, InterruptedException {
        this(address, query, size, "field network threshold");
    }

    /** @param wanted the parts of frames that each learner's panels show */
    public ClassRoom(URI address, String query, int size, String wanted) throws IOException, InterruptedException {
        for (int i = 0; i < size; i++) {
            Learner learner = new Learner(http, address, query, wanted);
            learners.add(learner);
            learner.open();
        }
    }

    /** All press Train at once; returns how many milliseconds each waited for the first frame that moved. */
    public List<Double> train() throws InterruptedException {
        learners.forEach(Learner::train);
        List<Double> waits = new ArrayList<>();
        for (Learner learner : learners) {
            waits.add(learner.millisToFirstMove());
        }
        return waits;
    }

    /** Frames a second of each learner, over so many seconds. */
    public List<Double> framesPerSecond(int seconds) throws InterruptedException {
        return watch(seconds).framesPerSecond();
    }

    /** What came while nobody did anything: frames a second of each learner, and bytes of a frame. */
    public record Watched(List<Double> framesPerSecond, double bytesOfAFrame) {}

    /** For so many seconds. */
    public Watched watch(int seconds) throws InterruptedException {
        List<Integer> before = learners.stream().map(Learner::frames).toList();
        long bytes = bytes();
        long begin = System.nanoTime();
        Thread.sleep(1_000L * seconds); // a measurement lasts; it waits for nothing
        double elapsed = (System.nanoTime() - begin) / 1e9;
        bytes = bytes() - bytes;
        List<Double> rates = new ArrayList<>();
        int frames = 0;
        for (int i = 0; i < before.size(); i++) {
            int own = learners.get(i).frames() - before.get(i);
            rates.add(own / elapsed);
            frames += own;
        }
        return new Watched(rates, (double) bytes / frames);
    }

    private long bytes() {
        return learners.stream().mapToLong(Learner::bytes).sum();
    }

    /**
     * One after the other pauses, goes on, and so on, while all others train.
     *
     * @return of each of so many clicks, milliseconds until a frame showed what came of it
     */
    public List<Double> click(int times) throws InterruptedException {
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < times / 2; i++) {
            Learner learner = learners.get(i % learners.size());
            waits.add(learner.click(true));
            waits.add(learner.click(false));
        }
        return waits;
    }

    /** What dragging and training at once gave: frames a second of each learner, and milliseconds until each threshold was taken. */
    public record Dragging(List<Double> framesPerSecond, List<Double> millisUntilHeard) {}

    /** All move their threshold to and fro for so many seconds, and let it rest so often a second; their runs go on as they were. */
    public Dragging drag(int seconds, int timesPerSecond) throws InterruptedException {
        try (ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor()) {
            AtomicInteger moves = new AtomicInteger();
            long pause = 1_000_000L / timesPerSecond / learners.size(); // one after the other, as it happens
            hands.scheduleAtFixedRate(
                    () -> {
                        int move = moves.getAndIncrement();
                        learners.get(move % learners.size()).dragTo(0.05 + 0.9 * (0.37 * move % 1));
                    },
                    0,
                    pause,
                    TimeUnit.MICROSECONDS);
            List<Double> rates = framesPerSecond(seconds);
            hands.shutdownNow();
            Thread.sleep(1_000); // what is under way may arrive
            return new Dragging(
                    rates,
                    learners.stream()
                            .flatMap(learner -> learner.millisUntilHeard().stream())
                            .toList());
        }
    }

    public List<Learner> learners() {
        return List.copyOf(learners);
    }

    @Override
    public void close() {
        learners.forEach(Learner::close);
        http.shutdownNow();
    }
}
