package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.Until;
import dev.paso.core.train.Cost;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final long MOST = 640_000_000;
    private static final ExperimentSpec LARGE = Recipes.wide(1_000);
    private static final ExperimentSpec SMALL = Recipes.moons(10);

    @Test
    void largeExperimentsLeaveRoomForSmallOnes() {
        Budget budget = new Budget(MOST, () -> false);
        List<Budget.Share> large = fill(budget, LARGE);
        assertThat(budget.used()).isEqualTo(large.size() * Cost.of(LARGE).memory());
        assertThat(large.size()).isGreaterThan(3);
        for (int i = 0; i < 30; i++) {
            budget.share().grow(SMALL);
        }
        assertThat(budget.used()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void whatDoesNotFitAnyMoreIsToldWhatWould() {
        Budget budget = new Budget(MOST, () -> false);
        fill(budget, LARGE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> budget.share().grow(LARGE))
                .withMessageMatching(
                        "model units must be at most \\d+ as long as this Paso has \\d+ MB of memory left, was 1000");
    }

    @Test
    void whereNotEvenSmallOnesHaveRoomTheHostIsFull() {
        Budget budget = new Budget(4_000_000, () -> false);
        fill(budget, SMALL);
        assertThatExceptionOfType(TooManyRunsException.class)
                .isThrownBy(() -> budget.share().grow(SMALL))
                .withMessage("memory of all runs must be at most 4 MB, and all is in use");
    }

    @Test
    void whatIsGivenBackCanBeHadAgain() {
        Budget budget = new Budget(MOST, () -> false);
        List<Budget.Share> large = fill(budget, LARGE);
        large.getFirst().shrink(SMALL);
        budget.share().grow(LARGE);
        large.get(1).close();
        large.get(1).grow(LARGE); // closed for good
        budget.share().grow(LARGE);
        assertThat(budget.used())
                .isEqualTo(
                        large.size() * Cost.of(LARGE).memory() + Cost.of(SMALL).memory());
    }

    @Test
    void whatARunHasAlreadyCountsForWhatItNeedsNext() {
        Budget budget = new Budget(MOST, () -> false);
        List<Budget.Share> large = fill(budget, LARGE);
        long all = budget.used();
        large.getFirst().grow(Recipes.wide(1_001));
        assertThat(budget.used()).isGreaterThan(all);
        large.getFirst().shrink(Recipes.wide(1_100));
        assertThat(budget.used() - all)
                .isEqualTo(
                        Cost.of(Recipes.wide(1_001)).memory() - Cost.of(LARGE).memory());
    }

    @Test
    void whoIsLeftAloneMakesRoom() {
        List<Budget.Share> open = new ArrayList<>();
        Budget budget = new Budget(MOST, () -> {
            open.removeFirst().close();
            return true;
        });
        for (int i = 0; i < 20; i++) {
            Budget.Share share = budget.share();
            share.grow(LARGE);
            open.add(share);
        }
        assertThat(open).hasSizeLessThan(20);
        assertThat(budget.used()).isEqualTo(open.size() * Cost.of(LARGE).memory());
    }

    @Test
    void aHostGivesMemoryToRunsAndTakesItBack() {
        RunSettings settings =
                new RunSettings(1, 50, Limits.DEFAULT, Duration.ofHours(1), Duration.ofHours(1), 30, 640, 5);
        try (Runs runs = new Runs(settings)) {
            Run run = runs.open(LARGE);
            assertThat(runs.memory()).isEqualTo(Cost.of(LARGE).memory());
            List<Run> others = new ArrayList<>();
            assertThatIllegalArgumentException().isThrownBy(() -> {
                while (true) {
                    others.add(runs.open(LARGE));
                }
            });
            others.forEach(Run::close);
            run.replace(SMALL);
            Until.holds(
                    "what is not needed any more is given back",
                    () -> runs.memory() == Cost.of(SMALL).memory());
            run.close();
            assertThat(runs.memory()).isZero();
        }
    }

    private static List<Budget.Share> fill(Budget budget, ExperimentSpec spec) {
        List<Budget.Share> shares = new ArrayList<>();
        try {
            while (true) {
                Budget.Share share = budget.share();
                share.grow(spec);
                shares.add(share);
            }
        } catch (IllegalArgumentException | TooManyRunsException full) {
            return shares;
        }
    }
}
