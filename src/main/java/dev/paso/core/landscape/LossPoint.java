package dev.paso.core.landscape;

/** A place of a {@link ParameterPlane} and the loss there. */
public record LossPoint(double x, double y, double loss) {}
