package dev.paso.ui.lab.screen;

import dev.paso.experiment.Frame;
import dev.paso.ui.component.FrameStream;
import dev.paso.workspace.Visit;
import dev.paso.workspace.Workspace;

/** A lab follows its run as far as its workspace does. */
record Arrivals(Visit visit, Workspace workspace) implements FrameStream.Follower {
    @Override
    public boolean isConcerned(Frame frame) {
        return visit.isConcerned(frame);
    }

    @Override
    public void arrived(Frame frame) {
        visit.arrived(frame);
    }

    @Override
    public void isGone() {
        workspace.run(); // made again
    }
}
