/** A network that fails on demand: what lies between a browser and the application, on one machine. */
@NullMarked
package dev.paso.fault;

import org.jspecify.annotations.NullMarked;
