/** Labs: a preset experiment, panels, and a story told in steps. */
@NullMarked
package dev.paso.ui.lab;

import org.jspecify.annotations.NullMarked;
