package dev.paso.core.lesson;

import dev.paso.core.Require;
import dev.paso.core.nn.Activations;

/**
 * A probability, and the same said as odds and as their natural logarithm, the logit.
 *
 * @param probability in (0, 1)
 */
public record Odds(double probability) {
    public Odds {
        Require.between("probability", probability, 0, 1);
    }

    /** The sigmoid takes a logit back to its probability. */
    public static Odds ofLogit(double logit) {
        return new Odds(Activations.sigmoid(logit));
    }

    /** p / (1 - p): how much likelier it is than not. */
    public double odds() {
        return probability / (1 - probability);
    }

    /** ln(p / (1 - p)). */
    public double logOdds() {
        return Math.log(odds());
    }

    /** Of the opposite. */
    public Odds opposite() {
        return new Odds(1 - probability);
    }
}
