package dev.paso.ui.panel;

import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Bowl;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.LossSurface;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;

/** The loss of all training samples of a straight line, and its surface around where the line begins. */
record Land(TrainingLoss loss, LossSurface surface) {
    /** @param side cells along each axis */
    static Land of(ExperimentSpec spec, PreparedData data, int side) {
        TrainingLoss loss = TrainingLoss.of(spec, data);
        double[] start = new Trainer(spec, data, event -> {}).parameters();
        return new Land(loss, LossSurface.of(loss, LinePlane.of(spec, data, start), side));
    }

    /** How many multiplications the surface of so many samples' loss takes, about. */
    static double work(ExperimentSpec spec, int samples, int side) {
        return Bowl.fits(spec) ? samples : (double) side * side * samples;
    }
}
