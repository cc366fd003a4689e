package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import java.util.ArrayList;
import java.util.List;

/** {@code ReduceLROnPlateau}: a smaller learning rate when the loss has not become better for more than {@code patience} epochs. */
final class PlateauSchedule extends LearningRateSchedule {
    private final SchedulerSpec.ReduceLrOnPlateau spec;
    private double best;
    private int badEpochs;
    private int cooldown;

    PlateauSchedule(SchedulerSpec.ReduceLrOnPlateau spec, Optimizer optimizer) {
        super(optimizer);
        this.spec = spec;
        best = spec.isMax() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    @Override
    public void afterEpoch(double loss) {
        count++;
        if (isBetter(loss)) {
            best = loss;
            badEpochs = 0;
        } else {
            badEpochs++;
        }
        if (cooldown > 0) {
            cooldown--;
            badEpochs = 0;
        }
        if (badEpochs > spec.patience()) {
            reduce();
            cooldown = spec.cooldown();
            badEpochs = 0;
        }
    }

    private boolean isBetter(double loss) {
        if (spec.isMax()) {
            return loss > (spec.isAbsolute() ? best + spec.threshold() : best * (spec.threshold() + 1));
        }
        return loss < (spec.isAbsolute() ? best - spec.threshold() : best * (1 - spec.threshold()));
    }

    private void reduce() {
        double reduced = Math.max(optimizer.lr() * spec.factor(), spec.minLr());
        if (optimizer.lr() - reduced > spec.eps()) {
            optimizer.setLr(reduced);
        }
    }

    @Override
    public State state() {
        return new State(count, best, badEpochs, cooldown);
    }

    @Override
    public void restore(State state) {
        super.restore(state);
        best = state.best();
        badEpochs = state.badEpochs();
        cooldown = state.cooldown();
    }

    /** How often it was reduced is known from the rate alone. */
    @Override
    List<Equation> lines() {
        List<Equation> lines = new ArrayList<>();
        if (Double.isFinite(best)) {
            lines.add(Equation.given("best", best));
        }
        lines.add(Equation.given("num_bad_epochs", badEpochs));
        long reductions = Math.round(StrictMath.log(optimizer.lr() / base) / StrictMath.log(spec.factor()));
        lines.add(Equation.of(
                "lr",
                "{lr₀} · {factor}^{k}",
                base * StrictMath.pow(spec.factor(), reductions),
                at("lr₀", base),
                at("factor", spec.factor()),
                at("k", reductions)));
        return lines;
    }
}
