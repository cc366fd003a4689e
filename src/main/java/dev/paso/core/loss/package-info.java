/** The criterion that training makes small, with its gradient with respect to the model's output. */
@NullMarked
package dev.paso.core.loss;

import org.jspecify.annotations.NullMarked;
