/** The first lab: gradient descent on a line, step by step. */
@NullMarked
package dev.paso.ui.lab.descent;

import org.jspecify.annotations.NullMarked;
