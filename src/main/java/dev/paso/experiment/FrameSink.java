package dev.paso.experiment;

/** Takes frames to a browser. Called from a delivery thread, never from one that trains; it should return soon. */
@FunctionalInterface
public interface FrameSink {
    void accept(Frame frame);
}
