/** The playground: one experiment on one screen. */
@NullMarked
package dev.paso.ui.playground;

import org.jspecify.annotations.NullMarked;
