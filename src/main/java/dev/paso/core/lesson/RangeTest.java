package dev.paso.core.lesson;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A learning-rate range test: training begins with a tiny rate that grows by the same factor at every update, until the loss blows up.
 * Smith lets it grow linearly; growing by a factor shows several powers of ten alike.
 *
 * @param rates of the updates that were made
 * @param losses of their mini-batches, before each update
 * @param smoothed the losses as a running mean that forgets, corrected for its beginning at 0
 * @see <a href="https://arxiv.org/abs/1506.01186">Smith (2017), section 3.3</a>
 */
public record RangeTest(List<Double> rates, List<Double> losses, List<Double> smoothed) {
    static final double FORGETS = 0.9; // share of the mean that stays at each update
    static final int WINDOW = 10; // updates to either side of a slope: mini-batches differ by chance
    static final double BLOWN_UP = 4; // times the least smoothed loss

    public RangeTest {
        rates = List.copyOf(rates);
        losses = List.copyOf(losses);
        smoothed = List.copyOf(smoothed);
    }

    /**
     * Tests the recipe from its first parameters on, without its schedule.
     *
     * @param from the first rate, greater than 0
     * @param to the last rate, greater than {@code from}
     * @param updates between them, at least 2
     */
    public static RangeTest of(ExperimentSpec spec, PreparedData data, double from, double to, int updates) {
        Require.positive("from", from);
        Require.atLeast("updates", updates, 2);
        if (!(to > from)) {
            throw new RefusedException("to", Rule.GREATER_THAN, from, to);
        }
        Trainer trainer = new Trainer(spec.withEdits(List.of()).withEpochs(updates), data, event -> {});
        List<Double> rates = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        List<Double> smoothed = new ArrayList<>();
        double mean = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < updates && !trainer.isOver(); i++) {
            double rate = from * Math.pow(to / from, (double) i / (updates - 1));
            trainer.edit(new Edit.SetLr(trainer.step(), rate));
            trainer.update();
            double loss = trainer.losses().last().orElseThrow();
            mean = FORGETS * mean + (1 - FORGETS) * loss;
            double corrected = mean / (1 - Math.pow(FORGETS, i + 1));
            least = Math.min(least, corrected);
            if (!Double.isFinite(corrected) || corrected > BLOWN_UP * least) {
                break;
            }
            rates.add(rate);
            losses.add(loss);
            smoothed.add(corrected);
        }
        return new RangeTest(rates, losses, smoothed);
    }

    /** Place of the update at which the smoothed loss falls fastest, in loss a factor of the rate; empty where it never falls. */
    public OptionalInt steepest() {
        int best = -1;
        double steepest = 0;
        int reach = Math.clamp(rates.size() / 4, 1, WINDOW);
        for (int i = reach; i + reach < rates.size(); i++) {
            double slope = (smoothed.get(i + reach) - smoothed.get(i - reach))
                    / Math.log(rates.get(i + reach) / rates.get(i - reach));
            if (slope < steepest) {
                best = i;
                steepest = slope;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /**
     * A rate to begin with: a third of the one at which the smoothed loss is lowest. The mean lags behind the rate, so that one is too
     * high already.
     */
    public double suggestion() {
        return rates.get(lowest()) / 3;
    }

    /** Place of the lowest smoothed loss. */
    public int lowest() {
        int best = 0;
        for (int i = 1; i < smoothed.size(); i++) {
            best = smoothed.get(i) < smoothed.get(best) ? i : best;
        }
        return best;
    }
}
