/** A host under a storm: what neighbours do, while ten honest learners go on. */
@NullMarked
package dev.paso.bench.storm;

import org.jspecify.annotations.NullMarked;
