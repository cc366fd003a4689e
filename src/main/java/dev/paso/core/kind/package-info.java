/** Tables of kinds: what each sort of part is called in a file, and what the fields of its record are called and usually are. */
@NullMarked
package dev.paso.core.kind;

import org.jspecify.annotations.NullMarked;
