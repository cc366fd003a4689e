package dev.paso.ui.lab;

import dev.paso.workspace.LabState;

/** The panels that a lab has of its own, and its picture in the gallery; the screen lists them. */
public interface LabPanels<S extends LabState> {
    /** The lab's name. */
    String lab();

    /** What the lab's panels show. */
    Class<S> state();

    /** A small picture: an {@code svg}; it may take a while. */
    String picture();

    /** Names the panels; one is made when a step shows it. */
    void name(Catalogue<S> panels);
}
