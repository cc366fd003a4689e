/** {@code ./paso bench fuzz}: a million files that are not quite experiments. */
@NullMarked
package dev.paso.bench.fuzz;

import org.jspecify.annotations.NullMarked;
