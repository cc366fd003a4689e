/** Elements that screens share, as Flow components: each wraps one element of the front end. */
@NullMarked
package dev.paso.ui.component;

import org.jspecify.annotations.NullMarked;
