package dev.paso.core.landscape;

import dev.paso.core.MisuseException;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.train.ExperimentSpec;
import java.util.List;

/**
 * The plane of the data as the last hidden layer sees it: a grid that the layer bends, the points on it, and the straight line with
 * which the output divides it. Two units are shown as they are, more by their first two principal components. Not for two threads.
 */
public final class HiddenSpace {
    public static final int SIDE = 25; // vertices of the grid along an axis

    private final ExperimentSpec spec;
    private final Predictor predictor;
    private final Grid grid;
    private final Samples points;
    private final int stage;
    private final int units;

    /**
     * What is seen.
     *
     * @param explained of both axes: the part of the variance of the points; 1 in all where there are two units
     * @param gridX shape [SIDE, SIDE], the lowest row first
     * @param pointX of the training points
     * @param line a, b, c of the line a x + b y + c = 0 on which the output's logit is 0
     */
    @SuppressWarnings("ArrayRecordComponent") // goes straight into a frame
    public record View(
            double[] explained, double[] gridX, double[] gridY, double[] pointX, double[] pointY, double[] line) {}

    /** @throws IllegalArgumentException if the experiment does not {@link #fits} */
    public HiddenSpace(ExperimentSpec spec, PreparedData data, Predictor predictor) {
        if (!fits(spec)) {
            throw new MisuseException("a hidden space needs two inputs, a hidden layer of at least two units"
                    + " and one logit, had " + spec.model());
        }
        this.spec = spec;
        this.predictor = predictor;
        grid = Grid.plane(data, SIDE, SIDE);
        points = data.training();
        stage = predictor.stages() - 2;
        units = predictor.units(stage);
    }

    /** A plane of inputs, two hidden units or more, and an output that is a logit. */
    public static boolean fits(ExperimentSpec spec) {
        List<LayerSpec.Linear> linears = spec.model().linears();
        return spec.data().inputs() == 2
                && spec.model().outputs() == 1
                && Answer.of(spec).filter(answer -> answer == Answer.LOGIT).isPresent()
                && linears.size() > 1
                && linears.getLast().in() > 1;
    }

    /** Units of the last hidden layer. */
    public int units() {
        return units;
    }

    /** What is seen under these parameters. */
    public View view(double[] parameters) {
        double[] hidden = predictor.activations(parameters, points.x(), points.size())[stage].clone();
        PrincipalComponents axes = PrincipalComponents.of(hidden, points.size(), units);
        double[] bent = predictor.activations(parameters, grid.modelInputs(), grid.size())[stage];
        boolean isPlain = units == 2;
        return new View(
                new double[] {axes.explained(0), axes.explained(1)},
                along(bent, grid.size(), axes, 0, isPlain),
                along(bent, grid.size(), axes, 1, isPlain),
                along(hidden, points.size(), axes, 0, isPlain),
                along(hidden, points.size(), axes, 1, isPlain),
                line(parameters, axes, isPlain));
    }

    private double[] along(double[] values, int n, PrincipalComponents axes, int axis, boolean isPlain) {
        double[] places = new double[n];
        for (int i = 0; i < n; i++) {
            places[i] = isPlain ? values[i * units + axis] : axes.project(values, i, axis);
        }
        return places;
    }

    /** The output's weights, seen along both axes; with more than two units where the plane of the axes cuts it. */
    private double[] line(double[] parameters, PrincipalComponents axes, boolean isPlain) {
        boolean hasBias = spec.model().linears().getLast().bias();
        int from = parameters.length - units - (hasBias ? 1 : 0);
        double bias = hasBias ? parameters[parameters.length - 1] : 0;
        if (isPlain) {
            return new double[] {parameters[from], parameters[from + 1], bias};
        }
        double[] first = axes.direction(0);
        double[] second = axes.direction(1);
        double[] mean = axes.mean();
        double[] line = {0, 0, bias};
        for (int i = 0; i < units; i++) {
            line[0] += parameters[from + i] * first[i];
            line[1] += parameters[from + i] * second[i];
            line[2] += parameters[from + i] * mean[i];
        }
        return line;
    }
}
