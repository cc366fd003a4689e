package dev.paso.ui.component;

import dev.paso.core.Equation;
import dev.paso.core.lesson.WeightAt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One update of a run, number by number, in the words of a reader; {@code frontend/explain/model.ts} mirrors it.
 *
 * @param update its number, from 1
 * @param isLast whether the run is over and this was its last update
 * @param samples to choose from
 * @param row of the sample that is followed
 * @param isInBatch whether it takes part in the update
 * @param name what a program calls the weight
 * @param blocks the inputs, and one for each linear layer
 * @param loss how the sample's loss came about, and last the batch's
 * @param part what the sample says to the weight
 * @param gradient what the whole batch says to it
 * @param rate how the schedule came to the learning rate
 * @param step what the optimizer does, last the new weight
 */
public record ExplainModel(
        long update,
        long updates,
        int epoch,
        int batch,
        boolean isLast,
        List<Sample> samples,
        int row,
        boolean isInBatch,
        List<Layer> layers,
        Weight weight,
        String name,
        List<Block> blocks,
        List<Line> loss,
        Line part,
        Line gradient,
        List<Line> rate,
        List<Line> step) {
    /** A weight or bias, as {@link WeightAt} has it. */
    public record Weight(int layer, int out, int in) {
        public static Weight of(WeightAt at) {
            return new Weight(at.layer(), at.out(), at.in());
        }
    }

    /** A sample to choose. */
    public record Sample(int row, String label) {}

    /**
     * A layer whose weights can be chosen.
     *
     * @param place among all layers, from 0
     * @param ins what its units listen to; of a norm γ alone
     * @param isNorm whether its weights are γ and β
     */
    public record Layer(int place, String name, List<String> outs, List<String> ins, boolean hasBias, boolean isNorm) {}

    /**
     * The inputs, or a linear layer with what follows it.
     *
     * @param more units that are not shown, until {@code key} is opened
     */
    public record Block(String title, List<Unit> units, int more, String key) {}

    /** @param isChosen whether the weight leads to it, or comes from it */
    public record Unit(String name, boolean isChosen, List<Line> forward, List<Line> backward) {}

    /** A number and its name; null where it is not finite. */
    public record Place(String name, @Nullable Double value) {
        static Place of(Equation.Place place) {
            return new Place(place.name(), finite(place.value()));
        }
    }

    /** Terms that are not shown until {@code key} is opened, and their sum. */
    public record Rest(int count, @Nullable Double value, String key) {}

    /** A number and how it came about, its long sum folded. */
    public record Line(
            String symbol,
            String formula,
            List<Place> places,
            List<List<Place>> terms,
            @Nullable Rest rest,
            @Nullable Double value) {
        /**
         * Of an equation without a sum, or with a short one.
         *
         * @param shown the terms that are shown, in order
         * @param rest the others; null for none
         */
        public static Line of(Equation equation, List<Equation.Term> shown, @Nullable Rest rest) {
            return new Line(
                    equation.symbol(),
                    equation.formula(),
                    equation.places().stream().map(Place::of).toList(),
                    shown.stream()
                            .map(term -> term.factors().stream().map(Place::of).toList())
                            .toList(),
                    rest,
                    finite(equation.value()));
        }
    }

    /** A value that is not finite is a gap: the browser has no number for it. */
    public static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
