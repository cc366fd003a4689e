/** The whole program as a host has it: started by its command, stopped by a signal, behind a proxy. */
@NullMarked
package dev.paso.hosting;

import org.jspecify.annotations.NullMarked;
