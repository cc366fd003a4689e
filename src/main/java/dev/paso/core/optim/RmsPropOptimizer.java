package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Dtype;
import dev.paso.core.Equation;
import java.util.ArrayList;
import java.util.List;

/** {@code torch.optim.RMSprop}. */
final class RmsPropOptimizer extends Optimizer {
    private final OptimizerSpec.RmsProp spec;
    private final double[] moves;

    RmsPropOptimizer(OptimizerSpec.RmsProp spec, int size, Dtype dtype) {
        super(
                spec.lr(),
                spec.momentum(),
                dtype,
                new double[size],
                new double[spec.centered() ? size : 0],
                new double[0]);
        this.spec = spec;
        moves = new double[size];
    }

    @Override
    public void step(double[] parameters, double[] gradients) {
        squares(parameters, gradients, spec.weightDecay(), spec.alpha());
        double[] moves = moves(parameters, gradients, spec.weightDecay(), spec.eps());
        if (momentum() > 0) {
            moves = remembered(moves, momentum());
        }
        double lr = lr();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= lr * moves[i];
        }
        dtype.round(parameters);
    }

    private void squares(double[] parameters, double[] gradients, double decay, double alpha) {
        double[] square = buffers[0];
        for (int i = 0; i < parameters.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            square[i] = alpha * square[i] + (1 - alpha) * g * g;
        }
        dtype.round(square);
        double[] mean = buffers[1]; // empty where it is not centred
        for (int i = 0; i < mean.length; i++) {
            double g = gradients[i] + decay * parameters[i];
            mean[i] = alpha * mean[i] + (1 - alpha) * g;
        }
        dtype.round(mean);
    }

    private double[] moves(double[] parameters, double[] gradients, double decay, double eps) {
        double[] square = buffers[0];
        double[] mean = buffers[1];
        if (spec.centered()) {
            for (int i = 0; i < parameters.length; i++) {
                double g = gradients[i] + decay * parameters[i];
                moves[i] = g / (Math.sqrt(square[i] - mean[i] * mean[i]) + eps);
            }
        } else {
            for (int i = 0; i < parameters.length; i++) {
                double g = gradients[i] + decay * parameters[i];
                moves[i] = g / (Math.sqrt(square[i]) + eps);
            }
        }
        return moves;
    }

    private double[] remembered(double[] moves, double momentum) {
        if (buffers[2].length == 0) {
            buffers[2] = new double[moves.length];
        }
        double[] buffer = buffers[2];
        for (int i = 0; i < buffer.length; i++) {
            buffer[i] = momentum * buffer[i] + moves[i];
        }
        dtype.round(buffer);
        return buffer;
    }

    @Override
    public List<Equation> tell(int index, double parameter, double gradient) {
        List<Equation> lines = new ArrayList<>();
        Equation.Place g =
                at(gradientName(spec.weightDecay()), decayed(lines, spec.weightDecay(), parameter, gradient));
        double share = 1 - spec.alpha();
        Equation square = average("v", "{" + g.name() + "}²", g, share * g.value() * g.value(), index, 0);
        lines.add(square);
        Equation move = move(lines, g, square, index);
        lines.add(move);
        if (momentum() > 0) {
            move = Equation.of(
                    "b′",
                    "{μ} · {b} + {d}",
                    dtype.round(momentum() * remembered(2, index) + move.value()),
                    at("μ", momentum()),
                    at("b", remembered(2, index)),
                    move.asPlace());
            lines.add(move);
        }
        lines.add(Equation.of(
                "w′",
                "{w} − {lr} · {" + move.symbol() + "}",
                dtype.round(parameter - lr() * move.value()),
                at("w", parameter),
                at("lr", lr()),
                move.asPlace()));
        return lines;
    }

    private Equation move(List<Equation> lines, Equation.Place g, Equation square, int index) {
        Equation.Place eps = at("ε", spec.eps());
        if (!spec.centered()) {
            double move = g.value() / (Math.sqrt(square.value()) + spec.eps());
            return Equation.of("d", "{" + g.name() + "} / (√{v′} + {ε})", move, g, square.asPlace(), eps);
        }
        Equation mean = average("ḡ", "{" + g.name() + "}", g, (1 - spec.alpha()) * g.value(), index, 1);
        lines.add(mean);
        double move = g.value() / (Math.sqrt(square.value() - mean.value() * mean.value()) + spec.eps());
        return Equation.of(
                "d", "{" + g.name() + "} / (√({v′} − {ḡ′}²) + {ε})", move, g, square.asPlace(), mean.asPlace(), eps);
    }

    /** A running average: alpha of what was, and {@code more}, the rest of what is. */
    private Equation average(String symbol, String fresh, Equation.Place g, double more, int index, int buffer) {
        double before = remembered(buffer, index);
        return Equation.of(
                symbol + "′",
                "{α} · {" + symbol + "} + (1 − {α}) · " + fresh,
                dtype.round(spec.alpha() * before + more),
                at("α", spec.alpha()),
                at(symbol, before),
                g);
    }
}
