package dev.paso.ui.panel;

import dev.paso.experiment.Frame;

/** An added panel that makes something of frames on the server: they wait for it. */
interface FollowingExtra extends Extra {
    /** The run went on, or back. */
    void follow(Frame frame);
}
