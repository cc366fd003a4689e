/** What expensive experiments take from their neighbours. */
@NullMarked
package dev.paso.bench.fair;

import org.jspecify.annotations.NullMarked;
