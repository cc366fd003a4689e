/** The first lab: gradient descent on a line, step by step. */
@NullMarked
package dev.paso.workspace.descent;

import org.jspecify.annotations.NullMarked;
