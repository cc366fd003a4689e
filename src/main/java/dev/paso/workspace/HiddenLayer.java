package dev.paso.workspace;

/** A hidden layer: {@code activation} is PyTorch's name, or {@code none}. */
public record HiddenLayer(int units, String activation) {}
