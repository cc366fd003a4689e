/** An experiment under a learner's hands: recipe, run, transport and news; every screen that trains stands on it. */
@NullMarked
package dev.paso.ui.bench;

import org.jspecify.annotations.NullMarked;
