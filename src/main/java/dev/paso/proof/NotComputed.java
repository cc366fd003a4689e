package dev.paso.proof;

import java.util.Map;

/** The records that no program computes, and why. */
final class NotComputed {
    private static final Map<String, Reason> REASONS = Map.of(
            "c1-tensor-shapes", Reason.GIVEN,
            "c1-tensor-literals", Reason.GIVEN,
            "c1-view-shares-memory", Reason.SHARED_MEMORY,
            "c1-clone-does-not-share", Reason.SHARED_MEMORY,
            "c1-as-tensor-shares", Reason.SHARED_MEMORY,
            "c1-gradients-zeroed", Reason.ZEROED_BY_HAND,
            "c1-requires-grad-flags", Reason.FLAGS,
            "c21-new-data", Reason.GIVEN,
            "c3-separable-data", Reason.GIVEN);

    private NotComputed() {}

    static Reason reason(String id) {
        Reason reason = REASONS.get(id);
        if (reason == null) {
            throw new IllegalStateException("no recipe and no reason for " + id);
        }
        return reason;
    }
}
