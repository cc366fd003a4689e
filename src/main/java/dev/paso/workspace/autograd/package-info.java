/** The lab of chapter 1: tensors, computation graphs and gradients, models. */
@NullMarked
package dev.paso.workspace.autograd;

import org.jspecify.annotations.NullMarked;
