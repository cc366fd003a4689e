package dev.paso.ui.lab.screen;

import dev.paso.workspace.Lab;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.PlayedLab;
import dev.paso.workspace.labs.Labs;
import java.util.stream.Stream;

/** A step of a lab. */
record At(Lab<?> lab, LabStep<?> step) {
    /** Every step of the labs that are played. */
    static Stream<At> all() {
        return Labs.all().stream()
                .filter(lab -> PlayedLab.NAMES.contains(lab.name()))
                .flatMap(lab -> lab.steps().stream().map(step -> new At(lab, step)));
    }

    @Override
    public String toString() {
        return lab.name() + " " + step.key();
    }
}
