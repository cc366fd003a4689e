package dev.paso.experiment;

import dev.paso.core.Refusal;
import dev.paso.core.Refused;
import dev.paso.core.Rule;
import java.util.List;

/** The host has as many runs as it wants, and all are in use. */
public final class TooManyRunsException extends IllegalStateException implements Refused {
    private static final long serialVersionUID = 1;
    private static final long MEGABYTE = 1_000_000;

    private final transient Refusal refusal;

    TooManyRunsException(int maxRuns) {
        this(new Refusal("runs", Rule.RUNS, List.of(maxRuns)));
    }

    private TooManyRunsException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    /** They are few enough, but together too large. */
    static TooManyRunsException ofMemory(long bytes) {
        return new TooManyRunsException(new Refusal("memory", Rule.RUNS_MEMORY, List.of(bytes / MEGABYTE)));
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
