/** Somebody's own data: brought as a table or painted, looked at, saved; and scores of any model. */
@NullMarked
package dev.paso.ui.data;

import org.jspecify.annotations.NullMarked;
