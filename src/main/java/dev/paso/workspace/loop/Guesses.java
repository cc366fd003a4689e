package dev.paso.workspace.loop;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the pictures of the lab answer to what its steps ask. */
final class Guesses {
    /** Batch sizes of which one makes both means the same, by the keys of the answers. */
    static final Map<String, Integer> SIZES = new TreeMap<>(Map.of("eight", 8, "ten", 10, "sixteen", 16));

    private Guesses() {}

    /** Empty until the learner has looked: at several batches of the same size, after some training. */
    static Optional<String> answer(String step, Loop loop) {
        return step.equals("means") && Missions.isMeanHonest(loop) ? even(loop) : Optional.empty();
    }

    private static Optional<String> even(Loop loop) {
        return SIZES.entrySet().stream()
                .filter(size -> loop.means(size.getValue())
                        .filter(means -> means.isEven())
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
