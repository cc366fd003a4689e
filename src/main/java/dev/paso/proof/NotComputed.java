package dev.paso.proof;

import java.util.Map;

/** The records that no program computes, and why. */
final class NotComputed {
    private static final String TENSORS =
            "shows how PyTorch's tensors share memory; an experiment computes nothing like it";
    private static final String GIVEN = "given by the book, not computed";
    private static final Map<String, String> REASONS = Map.of(
            "c1-tensor-shapes", GIVEN,
            "c1-tensor-literals", GIVEN,
            "c1-view-shares-memory", TENSORS,
            "c1-clone-does-not-share", TENSORS,
            "c1-as-tensor-shares", TENSORS,
            "c1-gradients-zeroed", "gradients are set to zero by hand; ours never add up",
            "c1-requires-grad-flags", "flags of PyTorch's tensors, no numbers",
            "c21-new-data", GIVEN,
            "c3-separable-data", GIVEN);

    private NotComputed() {}

    static String reason(String id) {
        String reason = REASONS.get(id);
        if (reason == null) {
            throw new IllegalStateException("no recipe and no reason for " + id);
        }
        return reason;
    }
}
