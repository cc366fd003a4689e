/** What a learner drives an experiment with: transport, the runs that were left, news; every screen that trains has them. */
@NullMarked
package dev.paso.ui.controls;

import org.jspecify.annotations.NullMarked;
