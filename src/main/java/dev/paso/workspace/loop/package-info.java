/** The lab of chapters 2 and 2.1: the training loop, line by line and then as a class. */
@NullMarked
package dev.paso.workspace.loop;

import org.jspecify.annotations.NullMarked;
