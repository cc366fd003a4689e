package dev.paso.workspace.classify;

import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.workspace.Handles;
import dev.paso.workspace.ToldHandles;
import java.util.Optional;

/** What a learner says that errors cost, and how common positives are: three numbers that are told and read together. */
final class ChosenCost {
    private static final ExpectedCost FIRST = new ExpectedCost(1, 1, 0.5);
    private static final String FALSE_POSITIVE = "cost-false-positive";
    private static final String FALSE_NEGATIVE = "cost-false-negative";
    private static final String PREVALENCE = "cost-prevalence";

    private ExpectedCost cost = FIRST;

    void declare(Handles handles) {
        handles.own(FALSE_POSITIVE, () -> text(cost.falsePositive()), this::read, () -> cost = FIRST);
        handles.own(FALSE_NEGATIVE, () -> text(cost.falseNegative()), told -> {}, () -> {});
        handles.own(PREVALENCE, () -> text(cost.prevalence()), told -> {}, () -> {});
    }

    ExpectedCost value() {
        return cost;
    }

    void set(ExpectedCost other) {
        cost = other;
    }

    private static Optional<String> text(double number) {
        return Optional.of(String.valueOf(number));
    }

    private void read(ToldHandles told) {
        double[] read = {cost.falsePositive(), cost.falseNegative(), cost.prevalence()};
        told.number(FALSE_POSITIVE, 0, Double.MAX_VALUE, each -> read[0] = each);
        told.number(FALSE_NEGATIVE, 0, Double.MAX_VALUE, each -> read[1] = each);
        told.number(PREVALENCE, 0, 1, share -> read[2] = share);
        if (read[0] == 0 && read[1] == 0) {
            throw new RefusedException(FALSE_NEGATIVE, Rule.POSITIVE, read[1]);
        }
        cost = new ExpectedCost(read[0], read[1], read[2]);
    }
}
