/** All labs there are, by name. */
@NullMarked
package dev.paso.workspace.labs;

import org.jspecify.annotations.NullMarked;
