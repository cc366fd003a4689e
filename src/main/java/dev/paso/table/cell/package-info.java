/** One cell: a number as somebody wrote it, a word for "missing", a text on its way in or out. */
@NullMarked
package dev.paso.table.cell;

import org.jspecify.annotations.NullMarked;
