/** Optimizers and learning-rate schedules, with PyTorch's names, defaults and arithmetic. */
@NullMarked
package dev.paso.core.optim;

import org.jspecify.annotations.NullMarked;
