/** What to say when training ran away: what drove it, and what was tried instead. */
@NullMarked
package dev.paso.core.advice;

import org.jspecify.annotations.NullMarked;
