/** Learning itself, in plain Java and ND4J: an experiment is a recipe, a run is a pure function of it. Nothing here knows a screen, a file format or a clock. */
@NullMarked
package dev.paso.core;

import org.jspecify.annotations.NullMarked;
