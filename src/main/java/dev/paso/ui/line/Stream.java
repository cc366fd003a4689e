package dev.paso.ui.line;

import dev.paso.experiment.Frame;
import java.util.Set;

/** What a browser says of the frames of one run. */
public interface Stream {
    /** It has painted frame {@code sequence}, and all before it. */
    void acknowledge(long sequence);

    /** It is back and has painted frames up to {@code sequence}; what came after may be lost. */
    void resume(long sequence);

    /** It has said nothing for long: what is expensive may go, if it can be made again. */
    void rest();

    /** It shows parts of these kinds, and no others. */
    void want(Set<Frame.Kind> kinds);
}
