package dev.paso.core.train;

import dev.paso.core.engine.Engine;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.Optimizer;

/** What a recipe changes on its way: its edits, each made before the update at which it stands. */
final class Amendments {
    private final Engine engine;
    private final Optimizer optimizer;
    private ExperimentSpec spec;
    private int made;

    Amendments(ExperimentSpec spec, Engine engine, Optimizer optimizer) {
        this.spec = spec;
        this.engine = engine;
        this.optimizer = optimizer;
    }

    /** The recipe, with the edits that were added. */
    ExperimentSpec spec() {
        return spec;
    }

    /** One more, made next. */
    void add(Edit edit) {
        spec = spec.edited(edit);
        made = spec.edits().size() - 1;
    }

    /** None after this step any more. */
    void dropAfter(long step) {
        spec = spec.withEdits(
                spec.edits().stream().filter(edit -> edit.step() <= step).toList());
    }

    /** Those before {@code step} are made; parameters and rates of then came from elsewhere. */
    void restore(long step) {
        made = (int) spec.edits().stream().filter(edit -> edit.step() < step).count();
    }

    void applyUntil(long step) {
        while (made < spec.edits().size() && spec.edits().get(made).step() <= step) {
            switch (spec.edits().get(made++)) {
                case Edit.SetLr set -> optimizer.setLr(set.lr());
                case Edit.SetPosWeight set -> engine.loss().setPosWeight(set.posWeight());
                case Edit.SetParameter set -> setParameter(set);
            }
        }
    }

    private void setParameter(Edit.SetParameter set) {
        ModelSpec.Slice slice = spec.model().parameters().stream()
                .filter(s -> s.name().equals(set.parameter()))
                .findFirst()
                .orElseThrow();
        int at = set.index().getFirst();
        if (slice.shape().size() == 2) {
            at = at * slice.shape().get(1) + set.index().get(1);
        }
        engine.parameters()[slice.offset() + at] = spec.dtype().round(set.value());
    }
}
