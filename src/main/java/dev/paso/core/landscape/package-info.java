/** What a model says away from its samples: the plane it divides, the curve it fits, and the shape of its loss. */
@NullMarked
package dev.paso.core.landscape;

import org.jspecify.annotations.NullMarked;
