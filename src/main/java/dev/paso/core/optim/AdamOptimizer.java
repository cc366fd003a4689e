package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Dtype;
import dev.paso.core.Equation;
import java.util.ArrayList;
import java.util.List;

/** {@code torch.optim.Adam}, and AdamW where the weight decay acts on the parameters themselves. */
final class AdamOptimizer extends Optimizer {
    private final OptimizerSpec.Adam spec;
    private final boolean isDecoupled;

    AdamOptimizer(OptimizerSpec.Adam spec, boolean isDecoupled, int size, Dtype dtype) {
        super(
                spec.lr(),
                spec.beta1(),
                dtype,
                new double[size],
                new double[size],
                new double[spec.amsgrad() ? size : 0]);
        this.spec = spec;
        this.isDecoupled = isDecoupled;
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        steps++;
        double decay = spec.weightDecay();
        moments(parameters, gradients, isDecoupled ? 0 : decay, momentum(), spec.beta2());
        double[] squares = buffers[1];
        if (spec.amsgrad()) {
            keepLargest(buffers[2], squares);
            squares = buffers[2];
        }
        double stepSize = lr() / (1 - StrictMath.pow(momentum(), steps));
        double correction = Math.sqrt(1 - StrictMath.pow(spec.beta2(), steps));
        move(parameters, isDecoupled ? 1 - lr() * decay : 1, stepSize, buffers[0], squares, correction, spec.eps());
        dtype.round(parameters);
    }

    private void moments(double[] parameters, double[] gradients, double decay, double beta1, double beta2) {
        double[] mean = buffers[0];
        double[] square = buffers[1];
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            mean[i] = beta1 * mean[i] + (1 - beta1) * g;
            square[i] = beta2 * square[i] + (1 - beta2) * g * g;
        }
        dtype.round(mean);
        dtype.round(square);
    }

    private static void keepLargest(double[] largest, double[] squares) {
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.max(largest[i], squares[i]);
        }
    }

    private static void move(
            double[] parameters,
            double kept,
            double stepSize,
            double[] mean,
            double[] square,
            double correction,
            double eps) {
        for (int i = 0; i < parameters.length; i++) {
            double size = Math.sqrt(square[i]) / correction + eps;
            parameters[i] = parameters[i] * kept - stepSize * mean[i] / size;
        }
    }

    @Override
    public List<Equation> tell(int index, double parameter, double gradient) {
        List<Equation> lines = new ArrayList<>();
        double decay = isDecoupled ? 0 : spec.weightDecay();
        Equation.Place g = at(gradientName(decay), decayed(lines, decay, parameter, gradient));
        Equation mean = mean(g, index);
        Equation square = square(g, index);
        lines.add(mean);
        lines.add(square);
        if (spec.amsgrad()) {
            square = largest(square, index);
            lines.add(square);
        }
        long t = steps + 1;
        Equation.Place beta1 = at("β₁", momentum());
        Equation.Place beta2 = at("β₂", spec.beta2());
        Equation m = corrected("m̂", mean, beta1, t);
        Equation v = corrected("v̂", square, beta2, t);
        lines.add(m);
        lines.add(v);
        double kept = isDecoupled ? 1 - lr() * spec.weightDecay() : 1;
        double stepSize = lr() / (1 - StrictMath.pow(momentum(), t));
        double correction = Math.sqrt(1 - StrictMath.pow(spec.beta2(), t));
        double size = Math.sqrt(square.value()) / correction + spec.eps();
        lines.add(moved(parameter, m, v, dtype.round(parameter * kept - stepSize * mean.value() / size)));
        return lines;
    }

    private Equation mean(Equation.Place g, int index) {
        double before = remembered(0, index);
        return Equation.of(
                "m′",
                "{β₁} · {m} + (1 − {β₁}) · {" + g.name() + "}",
                dtype.round(momentum() * before + (1 - momentum()) * g.value()),
                at("β₁", momentum()),
                at("m", before),
                g);
    }

    private Equation square(Equation.Place g, int index) {
        double before = remembered(1, index);
        return Equation.of(
                "v′",
                "{β₂} · {v} + (1 − {β₂}) · {" + g.name() + "}²",
                dtype.round(spec.beta2() * before + (1 - spec.beta2()) * g.value() * g.value()),
                at("β₂", spec.beta2()),
                at("v", before),
                g);
    }

    /** AMSGrad divides by the largest square there was. */
    private Equation largest(Equation square, int index) {
        double before = remembered(2, index);
        return Equation.of(
                "v_max",
                "max({v_max before}, {v′})",
                Math.max(before, square.value()),
                at("v_max before", before),
                square.asPlace());
    }

    /** Without the pull towards 0, where the moments began. */
    private static Equation corrected(String symbol, Equation moment, Equation.Place beta, long t) {
        return Equation.of(
                symbol,
                "{" + moment.symbol() + "} / (1 − {" + beta.name() + "}^{t})",
                moment.value() / (1 - StrictMath.pow(beta.value(), t)),
                moment.asPlace(),
                beta,
                at("t", t));
    }

    private Equation moved(double parameter, Equation m, Equation v, double reached) {
        List<Equation.Place> places = new ArrayList<>(
                List.of(at("w", parameter), at("lr", lr()), m.asPlace(), v.asPlace(), at("ε", spec.eps())));
        boolean shrinks = isDecoupled && spec.weightDecay() != 0;
        if (shrinks) {
            places.add(at("λ", spec.weightDecay()));
        }
        return Equation.of(
                "w′",
                (shrinks ? "{w} · (1 − {lr} · {λ})" : "{w}") + " − {lr} · {m̂} / (√{v̂} + {ε})",
                reached,
                places.toArray(Equation.Place[]::new));
    }
}
