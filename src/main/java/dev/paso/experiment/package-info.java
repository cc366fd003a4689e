/**
 * Experiments at work: a fixed pool of threads trains all runs in short slices, learners' commands act between updates, and viewers
 * get frames at the pace at which they acknowledge them. Who watches, and when, never changes a number.
 */
@NullMarked
package dev.paso.experiment;

import org.jspecify.annotations.NullMarked;
