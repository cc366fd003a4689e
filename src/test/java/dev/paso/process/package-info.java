/** The application in a process of its own, which can be measured, ended and started again; a browser that is driven. */
@NullMarked
package dev.paso.process;

import org.jspecify.annotations.NullMarked;
