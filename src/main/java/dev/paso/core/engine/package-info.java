/** Forward and backward passes over a batch, on flat arrays. */
@NullMarked
package dev.paso.core.engine;

import org.jspecify.annotations.NullMarked;
