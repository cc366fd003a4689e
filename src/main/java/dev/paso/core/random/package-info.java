/** The random streams of NumPy (legacy) and PyTorch (CPU), digit for digit. */
@NullMarked
package dev.paso.core.random;

import org.jspecify.annotations.NullMarked;
