/** An experiment as the program that somebody could have written: shown, copied, saved. */
@NullMarked
package dev.paso.ui.code;

import org.jspecify.annotations.NullMarked;
