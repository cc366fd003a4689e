/** What a binary classifier's scores are worth: counts at a threshold, curves and areas, with scikit-learn's meanings. */
@NullMarked
package dev.paso.core.metric;

import org.jspecify.annotations.NullMarked;
