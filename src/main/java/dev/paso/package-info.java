/** Paso: a visual playground for learning how models learn. Starts the application; everything else has its own package. */
@NullMarked
package dev.paso;

import org.jspecify.annotations.NullMarked;
