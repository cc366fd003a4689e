/**
 * What a teacher would point out about a run, decided by rules from what the run is and has done: no screens, no words. A rule is a
 * record of {@link dev.paso.core.remark.Remark} with what it saw; its words are the screens'.
 */
@NullMarked
package dev.paso.core.remark;

import org.jspecify.annotations.NullMarked;
