package dev.paso.bench.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/** Learners who work at the same time, each with a session of their own. */
final class ClassRoom implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Learner> learners = new ArrayList<>();

    /** @param query of the address that each learner opens */
    ClassRoom(URI address, String query, int size) throws IOException, InterruptedException {
        for (int i = 0; i < size; i++) {
            Learner learner = new Learner(http, address, query);
            learners.add(learner);
            learner.open();
        }
    }

    /** All press Train at once; returns how many milliseconds each waited for the first frame that moved. */
    List<Double> train() throws InterruptedException {
        learners.forEach(Learner::train);
        List<Double> waits = new ArrayList<>();
        for (Learner learner : learners) {
            waits.add(learner.millisToFirstMove());
        }
        return waits;
    }

    /** Frames a second of each learner, over so many seconds. */
    List<Double> framesPerSecond(int seconds) throws InterruptedException {
        List<Integer> before = learners.stream().map(Learner::frames).toList();
        long begin = System.nanoTime();
        Thread.sleep(1_000L * seconds); // a measurement lasts; it waits for nothing
        double elapsed = (System.nanoTime() - begin) / 1e9;
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            rates.add((learners.get(i).frames() - before.get(i)) / elapsed);
        }
        return rates;
    }

    @Override
    public void close() {
        learners.forEach(Learner::close);
        http.shutdownNow();
    }
}
