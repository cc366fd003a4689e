package dev.paso.bench;

import dev.paso.core.Dtype;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Engine;
import dev.paso.core.engine.OnArrays;
import dev.paso.core.loss.Loss;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.random.TorchGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One update: forward, loss, backward, SGD; batch after batch, and each epoch in another order where there are batches. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
public class StepBenchmark {
    private static final double LR = 0.01;

    @Param
    Work work;

    private Samples samples;
    private double[][] x;
    private double[] y;
    private int[][] orders;
    private int[] order;
    private int epoch;
    private int place;
    private Engine engine;
    private Engine arrays;
    private Optimizer optimizer;
    private OneByOne reference;
    private final TorchGenerator generator = new TorchGenerator(1);

    @Setup
    public void prepare() {
        samples = work.samples();
        orders = work.orders();
        order = orders[0];
        x = new double[work.points][work.widths[0]];
        for (int n = 0; n < work.points; n++) {
            System.arraycopy(samples.x(), n * work.widths[0], x[n], 0, work.widths[0]);
        }
        y = samples.y();
        double[] parameters = work.parameters();
        reference = new OneByOne(work.widths, work.isLogistic, parameters);
        engine = Engine.of(work.model(), new Loss(work.loss()), Dtype.FLOAT64, parameters, work.batch);
        arrays = OnArrays.of(work.model(), new Loss(work.loss()), Dtype.FLOAT64, parameters.clone(), work.batch);
        optimizer = Optimizer.of(new OptimizerSpec.Sgd(LR), parameters.length, Dtype.FLOAT64);
        check();
    }

    private void check() {
        for (int i = 0; i < 100; i++) {
            int from = next();
            double expected = reference.step(x, y, order, from, place, LR);
            double loss = engine.forward(samples, order, from, place, generator);
            engine.backward();
            optimizer.step(engine.parameters(), engine.gradients());
            Checks.same(loss, expected);
        }
    }

    @Benchmark
    public double paso() {
        int from = next();
        double loss = engine.forward(samples, order, from, place, generator);
        engine.backward();
        optimizer.step(engine.parameters(), engine.gradients());
        return loss;
    }

    /** As {@link #paso}, on arrays even where ND4J is chosen. */
    @Benchmark
    public double arrays() {
        int from = next();
        double loss = arrays.forward(samples, order, from, place, generator);
        arrays.backward();
        optimizer.step(arrays.parameters(), arrays.gradients());
        return loss;
    }

    @Benchmark
    public double oneByOne() {
        int from = next();
        return reference.step(x, y, order, from, place, LR);
    }

    private int next() {
        int from = place;
        if (from + work.batch > work.points) {
            from = 0;
            order = orders[epoch++ % orders.length];
        }
        place = from + work.batch;
        return from;
    }
}
