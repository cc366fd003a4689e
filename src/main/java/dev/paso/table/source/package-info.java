/** From bytes to rows of texts: what a file is, how its characters are written, and how its lines fall into cells. */
@NullMarked
package dev.paso.table.source;

import org.jspecify.annotations.NullMarked;
