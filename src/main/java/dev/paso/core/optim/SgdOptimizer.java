package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Dtype;
import dev.paso.core.Equation;
import java.util.ArrayList;
import java.util.List;

/** Stochastic gradient descent, as {@code torch.optim.SGD}. */
final class SgdOptimizer extends Optimizer {
    private final OptimizerSpec.Sgd spec;

    SgdOptimizer(OptimizerSpec.Sgd spec, Dtype dtype) {
        super(spec.lr(), spec.momentum(), dtype, new double[0]);
        this.spec = spec;
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        if (momentum() == 0) {
            plain(parameters, gradients, lr(), spec.weightDecay());
        } else {
            withMomentum(parameters, gradients, momentum(), spec.weightDecay(), lr());
        }
        steps++;
    }

    private void plain(double[] parameters, double[] gradients, double lr, double weightDecay) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= lr * (gradients[i] + weightDecay * parameters[i]);
        }
        dtype.round(parameters);
    }

    private void withMomentum(double[] parameters, double[] gradients, double momentum, double weightDecay, double lr) {
        remember(parameters, gradients, momentum, weightDecay);
        double[] buffer = buffers[0];
        if (spec.nesterov()) {
            for (int i = 0; i < parameters.length; i++) {
                double direction = gradients[i] + weightDecay * parameters[i] + momentum * buffer[i];
                parameters[i] -= lr * direction;
            }
        } else {
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] -= lr * buffer[i];
            }
        }
        dtype.round(parameters);
    }

    private void remember(double[] parameters, double[] gradients, double momentum, double weightDecay) {
        boolean isFirst = buffers[0].length == 0; // the first direction is kept whole, dampening or not
        if (isFirst) {
            buffers[0] = new double[parameters.length];
        }
        double[] buffer = buffers[0];
        double share = isFirst ? 1 : 1 - spec.dampening();
        for (int i = 0; i < parameters.length; i++) {
            buffer[i] = momentum * buffer[i] + share * (gradients[i] + weightDecay * parameters[i]);
        }
        dtype.round(buffer);
    }

    @Override
    public List<Equation> tell(int index, double parameter, double gradient) {
        List<Equation> lines = new ArrayList<>();
        double decay = spec.weightDecay();
        Equation.Place g = at(gradientName(decay), decayed(lines, decay, parameter, gradient));
        Equation.Place direction = momentum() == 0 ? g : direction(lines, g, index);
        lines.add(Equation.of(
                "w′",
                "{w} − {lr} · {" + direction.name() + "}",
                dtype.round(parameter - lr() * direction.value()),
                at("w", parameter),
                at("lr", lr()),
                direction));
        return lines;
    }

    /** Where momentum leads. */
    private Equation.Place direction(List<Equation> lines, Equation.Place g, int index) {
        Equation velocity = velocity(g, index);
        lines.add(velocity);
        if (!spec.nesterov()) {
            return velocity.asPlace();
        }
        Equation ahead = Equation.of(
                "d",
                "{" + g.name() + "} + {μ} · {b′}",
                g.value() + momentum() * velocity.value(),
                g,
                at("μ", momentum()),
                velocity.asPlace());
        lines.add(ahead);
        return ahead.asPlace();
    }

    private Equation velocity(Equation.Place g, int index) {
        if (buffers[0].length == 0) {
            return Equation.of("b′", "{" + g.name() + "}", dtype.round(g.value()), g);
        }
        double before = remembered(0, index);
        double share = 1 - spec.dampening();
        String fresh = spec.dampening() == 0 ? "{" + g.name() + "}" : "(1 − {τ}) · {" + g.name() + "}";
        List<Equation.Place> places = new ArrayList<>(List.of(at("μ", momentum()), at("b", before), g));
        if (spec.dampening() != 0) {
            places.add(at("τ", spec.dampening()));
        }
        return Equation.of(
                "b′",
                "{μ} · {b} + " + fresh,
                dtype.round(momentum() * before + share * g.value()),
                places.toArray(Equation.Place[]::new));
    }
}
