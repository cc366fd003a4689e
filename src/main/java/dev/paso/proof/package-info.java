/** The numbers the book prints, beside ours: each is computed by the code a learner's run uses, from a recipe of its own. */
@NullMarked
package dev.paso.proof;

import org.jspecify.annotations.NullMarked;
