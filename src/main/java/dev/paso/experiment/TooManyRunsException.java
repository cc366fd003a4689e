package dev.paso.experiment;

/** The host has as many runs as it wants, and all are in use. */
public final class TooManyRunsException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    TooManyRunsException(int maxRuns) {
        super("runs must be at most " + maxRuns + ", and all are in use");
    }
}
