/** Paso without a screen: {@code ./paso train}. */
@NullMarked
package dev.paso.cli;

import org.jspecify.annotations.NullMarked;
