/** What a page does when its network fails: faults × what a learner does, in any browser. */
@NullMarked
package dev.paso.network;

import org.jspecify.annotations.NullMarked;
