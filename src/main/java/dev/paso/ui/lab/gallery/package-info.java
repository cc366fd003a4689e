/** All labs on one screen. */
@NullMarked
package dev.paso.ui.lab.gallery;

import org.jspecify.annotations.NullMarked;
