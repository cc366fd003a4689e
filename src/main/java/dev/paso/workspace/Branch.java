package dev.paso.workspace;

import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Place;
import java.util.Optional;

/**
 * A place from which a learner wants to go on otherwise. A recipe's edits change learning rate, {@code pos_weight} and weights on the
 * way; whatever else is changed here goes on as another recipe, whose first weights are those of this place.
 */
record Branch(Place place) {
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
            draft.optimizer = draft.optimizer.withLr(Edits.learningRate(before, place.step()));
        }
        if (wanted.loss().equals(before.loss()) && draft.loss instanceof LossSpec.BceWithLogits bce) {
            draft.loss = new LossSpec.BceWithLogits(bce.reduction(), Edits.posWeight(before));
        }
        draft.init = new InitSpec.State(place.weights());
        return Optional.of(draft.spec());
    }
}
