/** Panels of an experiment that any screen can show: data, model, loss and optimizer, what was learned. */
@NullMarked
package dev.paso.ui.panel;

import org.jspecify.annotations.NullMarked;
