/** The model as a list of layers with one flat array of parameters, and the ways to initialise it. */
@NullMarked
package dev.paso.core.nn;

import org.jspecify.annotations.NullMarked;
