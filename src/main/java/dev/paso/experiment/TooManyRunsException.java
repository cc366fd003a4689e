package dev.paso.experiment;

/** The host has as many runs as it wants, and all are in use. */
public final class TooManyRunsException extends IllegalStateException {
    private static final long serialVersionUID = 1;
    private static final long MEGABYTE = 1_000_000;

    TooManyRunsException(int maxRuns) {
        this("runs must be at most " + maxRuns + ", and all are in use");
    }

    private TooManyRunsException(String message) {
        super(message);
    }

    /** They are few enough, but together too large. */
    static TooManyRunsException ofMemory(long bytes) {
        return new TooManyRunsException(
                "memory of all runs must be at most " + bytes / MEGABYTE + " MB, and all is in use");
    }
}
