package dev.paso.bench;

import dev.paso.core.Dtype;
import dev.paso.core.engine.Predictor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The outputs of 2-8-8-1 at 100 × 100 points of the plane: the decision boundary of one frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class GridBenchmark {
    private static final int SIDE = 100;

    private final double[] inputs = new double[SIDE * SIDE * 2];
    private final double[][] points = new double[SIDE * SIDE][2];
    private final double[] outputs = new double[SIDE * SIDE];
    private final double[] parameters = Work.TANH_FULL.parameters();
    private final OneByOne reference = new OneByOne(Work.TANH_FULL.widths, true, parameters);
    private final Predictor predictor = Predictor.of(Work.TANH_FULL.model(), Dtype.FLOAT64);

    @Setup
    public void prepare() {
        for (int i = 0; i < points.length; i++) {
            points[i][0] = inputs[2 * i] = -3 + 6.0 * (i % SIDE) / SIDE;
            points[i][1] = inputs[2 * i + 1] = -3 + 6.0 * (i / SIDE) / SIDE;
        }
        paso();
        for (int i = 0; i < points.length; i++) {
            Checks.same(outputs[i], reference.forward(points[i]));
        }
    }

    @Benchmark
    public double[] paso() {
        predictor.predict(parameters, inputs, points.length, outputs);
        return outputs;
    }

    @Benchmark
    public double[] oneByOne() {
        for (int i = 0; i < points.length; i++) {
            outputs[i] = reference.forward(points[i]);
        }
        return outputs;
    }
}
