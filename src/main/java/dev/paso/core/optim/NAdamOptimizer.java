package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Dtype;
import dev.paso.core.Equation;
import java.util.ArrayList;
import java.util.List;

/** {@code torch.optim.NAdam}: Adam with Nesterov's momentum, whose share grows with the updates. */
final class NAdamOptimizer extends Optimizer {
    private static final double DECAY_BASE = 0.96;

    private final OptimizerSpec.NAdam spec;

    NAdamOptimizer(OptimizerSpec.NAdam spec, int size, Dtype dtype) {
        super(spec.lr(), spec.beta1(), dtype, new double[size], new double[size], new double[] {1});
        this.spec = spec;
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        steps++;
        boolean isDecoupled = spec.decoupledWeightDecay();
        if (isDecoupled) {
            shrink(parameters, 1 - lr() * spec.weightDecay());
        }
        double share = share(steps);
        double nextShare = share(steps + 1);
        double product = dtype.round(buffers[2][0] * share);
        buffers[2][0] = product;
        double decay = isDecoupled ? 0 : spec.weightDecay();
        double correction = 1 - StrictMath.pow(spec.beta2(), steps);
        double byGradient = lr() * (1 - share) / (1 - product);
        double byMean = lr() * nextShare / (1 - product * nextShare);
        move(parameters, gradients, decay, correction, byGradient, byMean);
        dtype.round(parameters);
    }

    /** Of Nesterov's momentum in an update. */
    private double share(long step) {
        return momentum() * (1 - 0.5 * StrictMath.pow(DECAY_BASE, step * spec.momentumDecay()));
    }

    private void shrink(double[] parameters, double kept) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] *= kept;
        }
        dtype.round(parameters);
    }

    private void move(
            double[] parameters,
            double[] gradients,
            double decay,
            double correction,
            double byGradient,
            double byMean) {
        double[] mean = buffers[0];
        double[] square = buffers[1];
        double beta1 = momentum();
        double beta2 = spec.beta2();
        double eps = spec.eps();
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            mean[i] = dtype.round(beta1 * mean[i] + (1 - beta1) * g);
            square[i] = dtype.round(beta2 * square[i] + (1 - beta2) * (g * g));
            double size = Math.sqrt(square[i] / correction) + eps;
            parameters[i] -= (byGradient * g + byMean * mean[i]) / size;
        }
    }

    @Override
    public List<Equation> tell(int index, double parameter, double gradient) {
        List<Equation> lines = new ArrayList<>();
        boolean isDecoupled = spec.decoupledWeightDecay();
        double decay = isDecoupled ? 0 : spec.weightDecay();
        double kept = isDecoupled ? dtype.round(parameter * (1 - lr() * spec.weightDecay())) : parameter;
        Equation.Place w = at("w", kept);
        if (isDecoupled && spec.weightDecay() != 0) {
            lines.add(Equation.of(
                    "w̃",
                    "{w} · (1 − {lr} · {λ})",
                    kept,
                    at("w", parameter),
                    at("lr", lr()),
                    at("λ", spec.weightDecay())));
            w = lines.getLast().asPlace();
        }
        Equation.Place g = at(gradientName(decay), decayed(lines, decay, kept, gradient));
        long t = steps + 1;
        Equation mean = moment("m′", "m", 0, index, at("β₁", momentum()), g, g.value());
        Equation square = moment("v′", "v", 1, index, at("β₂", spec.beta2()), g, g.value() * g.value());
        Equation size = Equation.of(
                "s",
                "√({v′} / (1 − {β₂}^{t})) + {ε}",
                Math.sqrt(square.value() / (1 - StrictMath.pow(spec.beta2(), t))) + spec.eps(),
                square.asPlace(),
                at("β₂", spec.beta2()),
                at("t", t),
                at("ε", spec.eps()));
        double product = dtype.round(buffers[2][0] * share(t));
        double byGradient = lr() * (1 - share(t)) / (1 - product);
        double byMean = lr() * share(t + 1) / (1 - product * share(t + 1));
        lines.addAll(List.of(mean, square, size));
        lines.add(Equation.of(
                "w′",
                "{" + w.name() + "} − ({a} · {" + g.name() + "} + {b} · {m′}) / {s}",
                dtype.round(kept - (byGradient * g.value() + byMean * mean.value()) / size.value()),
                w,
                at("a", byGradient),
                g,
                at("b", byMean),
                mean.asPlace(),
                size.asPlace()));
        return lines;
    }

    private Equation moment(
            String symbol, String name, int buffer, int index, Equation.Place beta, Equation.Place g, double power) {
        double before = remembered(buffer, index);
        String raised = buffer == 0 ? "" : "²";
        return Equation.of(
                symbol,
                "{" + beta.name() + "} · {" + name + "} + (1 − {" + beta.name() + "}) · {" + g.name() + "}" + raised,
                dtype.round(beta.value() * before + (1 - beta.value()) * power),
                beta,
                at(name, before),
                g);
    }
}
