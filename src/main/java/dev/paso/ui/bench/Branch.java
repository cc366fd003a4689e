package dev.paso.ui.bench;

import dev.paso.core.Tensor;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Snapshot;
import dev.paso.experiment.State;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A place from which a learner wants to go on otherwise. A recipe's edits change learning rate, {@code pos_weight} and weights on the
 * way; whatever else is changed here goes on as another recipe, whose first weights are those of this place.
 */
record Branch(long step, CompletableFuture<Map<String, Tensor>> weights) {
    /** Whether the run still rests here. */
    boolean isAt(Snapshot now) {
        return now.step() == step && now.state() != State.RUNNING && weights.isDone();
    }

    /**
     * What {@code draft} is from here on.
     *
     * @param before the recipe that led here
     * @return empty where the weights do not fit it, or others are wanted
     */
    Optional<ExperimentSpec> goOn(Draft draft, ExperimentSpec before) {
        ExperimentSpec wanted = draft.spec();
        if (!wanted.model().equals(before.model()) || !wanted.init().equals(before.init())) {
            return Optional.empty();
        }
        if (wanted.optimizer().lr() == before.optimizer().lr()) {
            draft.optimizer = draft.optimizer.withLr(Edits.learningRate(before, step));
        }
        if (wanted.loss().equals(before.loss()) && draft.loss instanceof LossSpec.BceWithLogits bce) {
            draft.loss = new LossSpec.BceWithLogits(bce.reduction(), Edits.posWeight(before));
        }
        draft.init = new InitSpec.State(weights.join());
        return Optional.of(draft.spec());
    }
}
