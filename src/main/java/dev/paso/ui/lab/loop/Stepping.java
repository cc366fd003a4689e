package dev.paso.ui.lab.loop;

import dev.paso.workspace.Workspace;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Listing;
import dev.paso.workspace.loop.Loop;

/** What a learner's presses do to the program: lines that only look run here, updates are the run's. */
final class Stepping {
    private final Workspace workspace;
    private final Loop loop;
    private final Runnable changed;

    /** @param changed called when a line ran that no frame will tell */
    Stepping(Workspace workspace, Loop loop, Runnable changed) {
        this.workspace = workspace;
        this.loop = loop;
        this.changed = changed;
    }

    /** One line more of the program. */
    void goOn() {
        loop.scene().listing().ifPresent(listing -> run(loop.next(listing), listing));
    }

    /** A whole phase: the step forgets the gradients too. */
    void press(Beat phase) {
        if (phase == Beat.STEP) {
            loop.wantUpdate();
        }
        loop.scene().listing().ifPresent(listing -> run(phase, listing));
    }

    private void run(Beat beat, Listing listing) {
        if (beat != Beat.STEP) {
            loop.reach(beat);
            changed.run();
        } else if (listing.has(Beat.FORWARD)) {
            workspace.stepBatch();
        } else {
            workspace.stepEpoch();
        }
    }
}
