/** The book's numbers beside ours, for everybody to check. */
@NullMarked
package dev.paso.ui.proof;

import org.jspecify.annotations.NullMarked;
