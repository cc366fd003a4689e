/**
 * What stands in a page before any of its scripts has run: which files it needs, so that they come all at once; the question that starts
 * it, already on its way; and its first picture, drawn here.
 */
@NullMarked
package dev.paso.ui.first;

import org.jspecify.annotations.NullMarked;
