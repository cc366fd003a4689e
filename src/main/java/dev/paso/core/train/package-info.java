/** The experiment as a whole: its recipe, the trainer that follows it, the events it emits, edits on the way, and checkpoints. */
@NullMarked
package dev.paso.core.train;

import org.jspecify.annotations.NullMarked;
