package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import java.util.function.Consumer;

/** An experiment that is changed, with what is remembered of it; without a run. */
public final class TestMemory {
    private ExperimentSpec spec;
    private Remembered remembered = Remembered.NOTHING;

    public TestMemory(ExperimentSpec spec) {
        this.spec = spec;
    }

    /** Changes it; nothing happens where that is refused. */
    public boolean tries(Consumer<Draft> change) {
        try {
            Remembered.Made made = remembered.make(spec, change);
            ExperimentSpec next = made.draft().spec();
            remembered = remembered.after(made, next);
            spec = next;
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    public ExperimentSpec spec() {
        return spec;
    }

    public Remembered remembered() {
        return remembered;
    }
}
