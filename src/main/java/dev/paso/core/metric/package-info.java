/**
 * What a binary classifier's scores are worth: counts and metrics at a threshold, curves and areas, what errors cost, which threshold
 * is best, whether probabilities mean what they say, and how sure all that is; with scikit-learn's meanings.
 */
@NullMarked
package dev.paso.core.metric;

import org.jspecify.annotations.NullMarked;
