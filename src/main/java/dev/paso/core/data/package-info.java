/** Data sets and the way they reach the model: what they are (specs), how they are made, split, scaled and cut into batches. */
@NullMarked
package dev.paso.core.data;

import org.jspecify.annotations.NullMarked;
