package dev.paso.core.metric;

import java.util.OptionalDouble;

/**
 * What four counts amount to, with scikit-learn's definitions. Where scikit-learn warns and answers 0 because there is nothing to
 * divide by, there is no value here.
 *
 * @see <a href="https://scikit-learn.org/stable/modules/model_evaluation.html#classification-metrics">scikit-learn, metrics</a>
 */
public enum Metric {
    /** {@code accuracy_score}. */
    ACCURACY {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            return ratio((double) m.tp() + m.tn(), (double) m.tp() + m.tn() + m.fp() + m.fn());
        }
    },
    /** {@code precision_score}: TP / (TP + FP). */
    PRECISION {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            return ratio(m.tp(), (double) m.tp() + m.fp());
        }
    },
    /** {@code recall_score}: TP / (TP + FN), also sensitivity or true positive rate. */
    RECALL {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            return ratio(m.tp(), (double) m.tp() + m.fn());
        }
    },
    /** FP / (FP + TN). */
    FALSE_POSITIVE_RATE {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            return ratio(m.fp(), (double) m.fp() + m.tn());
        }
    },
    /** TN / (TN + FP), the recall of the negatives. */
    SPECIFICITY {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            return ratio(m.tn(), (double) m.tn() + m.fp());
        }
    },
    /** TN / (TN + FN), the precision of the negatives. */
    NEGATIVE_PREDICTIVE_VALUE {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            return ratio(m.tn(), (double) m.tn() + m.fn());
        }
    },
    /** {@code f1_score}: 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall. */
    F1 {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            return ratio(2.0 * m.tp(), 2.0 * m.tp() + m.fp() + m.fn());
        }
    },
    /** {@code balanced_accuracy_score}: the mean of recall and specificity. */
    BALANCED_ACCURACY {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            OptionalDouble recall = RECALL.of(m);
            OptionalDouble specificity = SPECIFICITY.of(m);
            return recall.isPresent() && specificity.isPresent()
                    ? OptionalDouble.of((recall.getAsDouble() + specificity.getAsDouble()) / 2)
                    : OptionalDouble.empty();
        }
    },
    /** Recall + specificity - 1: the height of a ROC point above the diagonal. */
    YOUDEN_J {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            double positives = (double) m.tp() + m.fn();
            double negatives = (double) m.fp() + m.tn();
            return ratio(
                    m.tp() * negatives - m.fp() * positives, positives * negatives); // one rounding: equals stay equal
        }
    },
    /** {@code matthews_corrcoef}: the correlation of truth and prediction, in [-1, 1]. */
    MCC {
        @Override
        public OptionalDouble of(ConfusionMatrix m) {
            double covariance = (double) m.tp() * m.tn() - (double) m.fp() * m.fn();
            double predicted = ((double) m.tp() + m.fp()) * ((double) m.tn() + m.fn());
            double actual = ((double) m.tp() + m.fn()) * ((double) m.tn() + m.fp());
            return ratio(covariance, Math.sqrt(predicted) * Math.sqrt(actual));
        }
    };

    /** Its value at these counts; empty where there is nothing to divide by. */
    public abstract OptionalDouble of(ConfusionMatrix counts);

    private static OptionalDouble ratio(double over, double under) {
        return under == 0 ? OptionalDouble.empty() : OptionalDouble.of(over / under);
    }
}
