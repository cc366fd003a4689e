/**
 * Somebody's own table. A file or pasted text becomes rows of cells ({@code source}), these become names and body, all cells together
 * tell how numbers are written ({@code cell}), columns become kinds, and what is probably meant is offered, with what was assumed. A
 * choice of columns becomes data to learn from, and data become a CSV file again. Knows no screen.
 */
@NullMarked
package dev.paso.table;

import org.jspecify.annotations.NullMarked;
