/** Paso without a screen: {@code ./paso train}, {@code code}, {@code table}, {@code scores} and {@code book}. */
@NullMarked
package dev.paso.cli;

import org.jspecify.annotations.NullMarked;
