/** A lab that somebody adds: all there is to it but its words, which are in {@code vaadin-i18n/rings.properties}. */
@NullMarked
package dev.paso.rings;

import org.jspecify.annotations.NullMarked;
