/** {@code ./paso bench stream}: what a learner and a class of thirty get from the real application. */
@NullMarked
package dev.paso.bench.stream;

import org.jspecify.annotations.NullMarked;
