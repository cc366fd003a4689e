/** The screen of any lab, the gallery of all of them, and where their panels are found. */
@NullMarked
package dev.paso.ui.lab.screen;

import org.jspecify.annotations.NullMarked;
