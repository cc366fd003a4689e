package dev.paso.core.landscape;

import dev.paso.core.engine.Predictor;

/** A plane through the inputs of a model that is asked about it, cell by cell. Keeps its buffers: not for two threads. */
public abstract sealed class AskedPlane permits ClassRegions, DecisionBoundary {
    /** What the model said, so many numbers a cell. */
    final double[] outputs;

    private final Predictor predictor;
    private final Grid grid;

    AskedPlane(int outputs, Predictor predictor, Grid grid) {
        this.predictor = predictor;
        this.grid = grid;
        this.outputs = new double[grid.size() * outputs];
    }

    /** How many cells there are. */
    public final int size() {
        return grid.size();
    }

    /** Asks the model about the cells from {@code from} up to {@code to}: once all were asked, they can be shown. */
    public final void ask(double[] parameters, int from, int to) {
        predictor.predict(parameters, grid.modelInputs(), from, to, outputs);
    }

    /** About all cells. */
    final void ask(double[] parameters) {
        ask(parameters, 0, size());
    }
}
