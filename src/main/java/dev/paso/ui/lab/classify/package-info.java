/** The lab of chapter 3: from logits to the threshold that is right for you. */
@NullMarked
package dev.paso.ui.lab.classify;

import org.jspecify.annotations.NullMarked;
