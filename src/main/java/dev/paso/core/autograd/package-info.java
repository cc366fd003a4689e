/** Automatic differentiation as PyTorch does it, small enough to be looked into: values that remember how they came about. */
@NullMarked
package dev.paso.core.autograd;

import org.jspecify.annotations.NullMarked;
