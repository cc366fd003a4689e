/** A recipe in the words of others: as the PyTorch program that somebody could have written by hand, with nothing in it that the recipe does not use. */
@NullMarked
package dev.paso.export;

import org.jspecify.annotations.NullMarked;
