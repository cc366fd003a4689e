package dev.paso.core;

/** What was given, where it is nothing to repeat: a refusal's value in words. */
public enum Given implements Worded {
    AN_OBJECT("an object"),
    A_LIST("a list of {size}"),
    TOO_LARGE("a number beyond 1.797e308"),
    A_LOSS_FOR_CLASSES("a loss for classes on numbers"),
    CLASSES("{size} classes"),
    DIVERGED("diverged"),
    FAILED("failed");

    private final String english;

    Given(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String key() {
        return Worded.key("given", this);
    }

    /** So many of it. */
    public record Many(Given what, int size) {}

    public Many of(int size) {
        return new Many(this, size);
    }
}
