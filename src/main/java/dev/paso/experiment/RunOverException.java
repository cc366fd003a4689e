package dev.paso.experiment;

import dev.paso.core.Refusal;
import dev.paso.core.Refused;
import dev.paso.core.Rule;
import java.util.List;

/** A run that has ended, or was closed, was asked for more. */
public final class RunOverException extends IllegalStateException implements Refused {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    RunOverException(Rule rule, Object... values) {
        this(new Refusal("run", rule, List.of(values)));
    }

    private RunOverException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
