/**
 * Somebody's own table: a CSV file or pasted text becomes rows with names, a choice of columns becomes data to learn from, and data
 * become a CSV file again. Knows no screen.
 */
@NullMarked
package dev.paso.table;

import org.jspecify.annotations.NullMarked;
