package dev.paso.core;

/** An exception that tells somebody what cannot be, and why. */
public interface Refused {
    Refusal refusal();
}
