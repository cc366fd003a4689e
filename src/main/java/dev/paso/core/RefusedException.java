package dev.paso.core;

import java.util.List;

/** Something given was refused; its message is the refusal in English. */
public class RefusedException extends IllegalArgumentException implements Refused {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    /** @param values for the rule's places, in the order of {@link Rule#places()} */
    public RefusedException(String field, Rule rule, Object... values) {
        this(new Refusal(field, rule, List.of(values)));
    }

    @Override
    public final Refusal refusal() {
        return refusal;
    }

    /** The same, with what it was noticed by. */
    public RefusedException by(Throwable cause) {
        initCause(cause);
        return this;
    }
}
