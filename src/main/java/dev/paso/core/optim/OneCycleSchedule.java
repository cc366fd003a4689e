package dev.paso.core.optim;

import static dev.paso.core.Equation.at;

import dev.paso.core.Equation;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.util.List;

/** {@code OneCycleLR}: after each update, up to {@code max_lr} and then down to almost nothing; momentum the other way round. */
final class OneCycleSchedule extends LearningRateSchedule {
    private final SchedulerSpec.OneCycleLr spec;
    private final double[] ends;
    private final double[] rates;
    private final double[] momenta;

    OneCycleSchedule(SchedulerSpec.OneCycleLr spec, Optimizer optimizer, long totalSteps) {
        super(optimizer);
        this.spec = spec;
        long total = spec.totalSteps().isPresent() ? spec.totalSteps().getAsInt() : Math.max(1, totalSteps);
        if (total < totalSteps) {
            throw new RefusedException("scheduler.total_steps", Rule.TOTAL_STEPS, totalSteps, total);
        }
        double first = spec.maxLr() / spec.divFactor();
        double last = first / spec.finalDivFactor();
        double top = spec.pctStart() * total - 1;
        if (spec.threePhase()) {
            ends = new double[] {0, top, 2 * spec.pctStart() * total - 2, total - 1};
            rates = new double[] {first, spec.maxLr(), first, last};
            momenta = new double[] {spec.maxMomentum(), spec.baseMomentum(), spec.maxMomentum(), spec.maxMomentum()};
        } else {
            ends = new double[] {0, top, total - 1};
            rates = new double[] {first, spec.maxLr(), last};
            momenta = new double[] {spec.maxMomentum(), spec.baseMomentum(), spec.maxMomentum()};
        }
        apply();
    }

    @Override
    public void afterBatch() {
        count++;
        apply();
    }

    private void apply() {
        int phase = phase();
        double share = share(ends[phase - 1], ends[phase]);
        optimizer.setLr(anneal(rates[phase - 1], rates[phase], share));
        if (spec.cycleMomentum()) {
            optimizer.setMomentum(anneal(momenta[phase - 1], momenta[phase], share));
        }
    }

    private int phase() {
        int phase = 1;
        while (phase < ends.length - 1 && count > ends[phase]) {
            phase++;
        }
        return phase;
    }

    /**
     * How much of a phase is over. Where PyTorch divides by the zero length of a phase, the phase is over; and after the last
     * update, of which its formula makes more than the whole, too.
     */
    private double share(double from, double to) {
        return from == to ? 1 : Math.min(1, (count - from) / (to - from));
    }

    private double anneal(double from, double to, double share) {
        return spec.isLinear()
                ? (to - from) * share + from
                : to + (from - to) / 2 * (StrictMath.cos(Math.PI * share) + 1);
    }

    @Override
    List<Equation> lines() {
        int phase = phase();
        double from = ends[phase - 1];
        double to = ends[phase];
        double share = share(from, to);
        Equation over = from == to || count > to
                ? Equation.given("s", share)
                : Equation.of(
                        "s", "({t} − {from}) / ({to} − {from})", share, at("t", count), at("from", from), at("to", to));
        double first = rates[phase - 1];
        double last = rates[phase];
        Equation lr = Equation.of(
                "lr",
                spec.isLinear() ? "({b} − {a}) · {s} + {a}" : "{b} + ({a} − {b}) / 2 · (cos(π · {s}) + 1)",
                anneal(first, last, share),
                at("a", first),
                at("b", last),
                over.asPlace());
        return List.of(over, lr);
    }
}
