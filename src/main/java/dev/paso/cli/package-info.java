/** Paso without a screen: {@code ./paso train} and {@code ./paso book}. */
@NullMarked
package dev.paso.cli;

import org.jspecify.annotations.NullMarked;
