/** Every part of an experiment file as a list of settings, made from the tables of kinds: what it says, what is usual, how it is changed. */
@NullMarked
package dev.paso.workspace.setting;

import org.jspecify.annotations.NullMarked;
