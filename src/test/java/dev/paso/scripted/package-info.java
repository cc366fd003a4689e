/** Learners without a browser, for tests and measurements with many at once. */
@NullMarked
package dev.paso.scripted;

import org.jspecify.annotations.NullMarked;
