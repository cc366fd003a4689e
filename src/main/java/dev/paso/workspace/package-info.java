/**
 * What one learner has open, without a screen: commands come in, what came of them goes out. Everything that is to be known to make it
 * again anywhere is in its {@link dev.paso.workspace.Facts}.
 */
@NullMarked
package dev.paso.workspace;

import org.jspecify.annotations.NullMarked;
