package dev.paso.experiment;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a frame shows of how much of its data a model explains, what it leaves over, and by which inputs. */
public sealed interface Explained extends Frame.Part {
    /**
     * How well one split's numbers are predicted, as scikit-learn measures it.
     *
     * @param r2 empty of a single sample
     */
    record Scores(int count, OptionalDouble r2, double rmse, double mae) {}

    /** How well a regression predicts the samples of both splits; there is none of an empty one. */
    record Errors(Scores training, Optional<Scores> validation) implements Explained {}

    /**
     * What a regression leaves unexplained, target − prediction, and how often: {@code counts} of bins {@code width} wide from
     * {@code low} on.
     */
    record Residuals(double low, double width, Split training, Optional<Split> validation) implements Explained {
        /**
         * Of the samples of one split, in their order.
         *
         * @param predictions float64
         * @param residuals float64
         * @param counts int32, one a bin
         * @param mean of the residuals
         * @param rmse the root of their mean square
         */
        public record Split(Bytes predictions, Bytes residuals, Bytes counts, double mean, double rmse) {}
    }

    /**
     * How much worse the validation split is predicted where an input is shuffled, one a group of inputs, float64.
     *
     * @param step updates made when it was measured: it is measured at rest
     * @param score with nothing shuffled: R² of a regression, else accuracy
     * @param means by how much the score fell on average
     * @param deviations of the repeats
     */
    record Importance(long step, double score, int repeats, Bytes means, Bytes deviations) implements Explained {
        /** Whether a recipe has one: a validation split, several inputs, and little enough of all that. */
        public static boolean fits(ExperimentSpec spec, PreparedData data) {
            return Effort.tellsImportance(spec, data);
        }
    }
}
