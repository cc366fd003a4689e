package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Dtype;
import dev.paso.core.Equation;
import java.util.ArrayList;
import java.util.List;

/** {@code torch.optim.Adadelta}: steps as long as the steps of late, over the size of the gradients of late. */
final class AdadeltaOptimizer extends Optimizer {
    private final OptimizerSpec.Adadelta spec;

    AdadeltaOptimizer(OptimizerSpec.Adadelta spec, int size, Dtype dtype) {
        super(spec.lr(), 0, dtype, new double[size], new double[size]);
        this.spec = spec;
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        steps++;
        double[] squares = buffers[0];
        double[] moves = buffers[1];
        double rho = spec.rho();
        double eps = spec.eps();
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + spec.weightDecay() * parameters[i];
            squares[i] = dtype.round(rho * squares[i] + (1 - rho) * g * g);
            double move = Math.sqrt(moves[i] + eps) / Math.sqrt(squares[i] + eps) * g;
            moves[i] = dtype.round(rho * moves[i] + (1 - rho) * move * move);
            parameters[i] -= lr() * move;
        }
        dtype.round(parameters);
    }

    @Override
    public List<Equation> tell(int index, double parameter, double gradient) {
        List<Equation> lines = new ArrayList<>();
        Equation.Place g =
                at(gradientName(spec.weightDecay()), decayed(lines, spec.weightDecay(), parameter, gradient));
        double before = remembered(0, index);
        Equation square = Equation.of(
                "v′",
                "{ρ} · {v} + (1 − {ρ}) · {" + g.name() + "}²",
                dtype.round(spec.rho() * before + (1 - spec.rho()) * g.value() * g.value()),
                at("ρ", spec.rho()),
                at("v", before),
                g);
        double moves = remembered(1, index);
        Equation move = Equation.of(
                "Δ",
                "√({u} + {ε}) / √({v′} + {ε}) · {" + g.name() + "}",
                Math.sqrt(moves + spec.eps()) / Math.sqrt(square.value() + spec.eps()) * g.value(),
                at("u", moves),
                at("ε", spec.eps()),
                square.asPlace(),
                g);
        lines.add(square);
        lines.add(move);
        lines.add(Equation.of(
                "w′",
                "{w} − {lr} · {Δ}",
                dtype.round(parameter - lr() * move.value()),
                at("w", parameter),
                at("lr", lr()),
                move.asPlace()));
        return lines;
    }
}
