package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Dtype;
import dev.paso.core.Equation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code torch.optim.Adagrad}. */
final class AdagradOptimizer extends Optimizer {
    private final OptimizerSpec.Adagrad spec;

    AdagradOptimizer(OptimizerSpec.Adagrad spec, int size, Dtype dtype) {
        super(spec.lr(), 0, dtype, new double[size]);
        this.spec = spec;
        Arrays.fill(buffers[0], spec.initialAccumulatorValue());
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        double[] sum = buffers[0];
        double decay = spec.weightDecay();
        double eps = spec.eps();
        double decayed = lr() / (1 + steps++ * spec.lrDecay());
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            sum[i] += g * g;
        }
        dtype.round(sum);
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            parameters[i] -= decayed * g / (Math.sqrt(sum[i]) + eps);
        }
        dtype.round(parameters);
    }

    @Override
    public List<Equation> tell(int index, double parameter, double gradient) {
        List<Equation> lines = new ArrayList<>();
        Equation.Place g =
                at(gradientName(spec.weightDecay()), decayed(lines, spec.weightDecay(), parameter, gradient));
        double before = remembered(0, index);
        Equation sum = Equation.of(
                "s′", "{s} + {" + g.name() + "}²", dtype.round(before + g.value() * g.value()), at("s", before), g);
        lines.add(sum);
        Equation rate = rate();
        if (spec.lrDecay() != 0) {
            lines.add(rate);
        }
        lines.add(Equation.of(
                "w′",
                "{w} − {" + rate.symbol() + "} · {" + g.name() + "} / (√{s′} + {ε})",
                dtype.round(parameter - rate.value() * g.value() / (Math.sqrt(sum.value()) + spec.eps())),
                at("w", parameter),
                rate.asPlace(),
                g,
                sum.asPlace(),
                at("ε", spec.eps())));
        return lines;
    }

    private Equation rate() {
        double decayed = lr() / (1 + steps * spec.lrDecay());
        return spec.lrDecay() == 0
                ? Equation.given("lr", decayed)
                : Equation.of(
                        "lr′",
                        "{lr} / (1 + {t} · {η})",
                        decayed,
                        at("lr", lr()),
                        at("t", steps),
                        at("η", spec.lrDecay()));
    }
}
