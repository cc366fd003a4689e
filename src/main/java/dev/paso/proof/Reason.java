package dev.paso.proof;

/** Why there is nothing to compute for a record of the book. */
public enum Reason {
    GIVEN("given by the book, not computed"),
    SHARED_MEMORY("shows how PyTorch's tensors share memory; an experiment computes nothing like it"),
    ZEROED_BY_HAND("shows gradients set to zero by hand; an experiment begins every update with none"),
    FLAGS("flags of PyTorch's tensors, no numbers");

    private final String english;

    Reason(String english) {
        this.english = english;
    }

    /** In words, for where there are no translations. */
    public String english() {
        return english;
    }
}
