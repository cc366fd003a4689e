/** The script {@code paso}, run in folders of its own. */
@NullMarked
package dev.paso.launcher;

import org.jspecify.annotations.NullMarked;
