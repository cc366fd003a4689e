/** The lab of chapter 3: from logits to the threshold that is right for you. */
@NullMarked
package dev.paso.workspace.classify;

import org.jspecify.annotations.NullMarked;
