/** Gradient descent taken apart for learners: one update with every number on its way, and the walk that updates make. */
@NullMarked
package dev.paso.core.lesson;

import org.jspecify.annotations.NullMarked;
