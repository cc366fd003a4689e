/** The words of every screen, in each language Paso speaks. */
@NullMarked
package dev.paso.ui.text;

import org.jspecify.annotations.NullMarked;
