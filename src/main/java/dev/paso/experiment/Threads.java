package dev.paso.experiment;

/**
 * The threads of a host: few, named, and shared by all its runs.
 *
 * @param training makes updates and replays; in its slow lane those that take long, and expensive parts of frames
 * @param delivery builds frames and hands them over
 */
record Threads(Slices training, Slices delivery) implements AutoCloseable {
    private static final int DELIVERY_THREADS =
            4; // more than cores: a browser that is slow to take a frame holds one up

    /** Of {@code count} threads for training; what is slow gets half as many more: never all of the machine. */
    static Threads of(int count) {
        return new Threads(
                new Slices(count, Math.max(1, count / 2), "paso-train"), new Slices(DELIVERY_THREADS, "paso-deliver"));
    }

    @Override
    public void close() {
        training.close();
        delivery.close();
    }
}
