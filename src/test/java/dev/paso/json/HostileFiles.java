package dev.paso.json;

import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files that may be experiments and mostly are not quite, drawn by a seed, and what becomes of them. */
public final class HostileFiles {
    private static final String MARK = "\"@mark@\"";
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "-0.0",
            "1.5",
            "1e400",
            "-1e400",
            "1e-400",
            "2147483648",
            "-9223372036854775809",
            "9".repeat(350),
            "9".repeat(5_000),
            "0." + "9".repeat(5_000),
            "1e999999999999",
            "NaN",
            "Infinity",
            "\"\"",
            "\"Linear\"",
            "\"1\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(100_000) + "\"",
            "[]",
            "[[]]",
            "[[1],[2,3]]",
            "[null]",
            "[{}]",
            "{}",
            "{\"type\":\"None\"}",
            "{\"type\":\"Linear\",\"type\":\"Linear\"}",
            "[".repeat(40) + "]".repeat(40),
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "'x'",
            "undefined",
            "}");

    private static final String ALPHABET = "{}[]\",:.-+eE0123456789truefalsnN \\\n\u0000é";

    private HostileFiles() {}

    /** The same seed, the same text. */
    public static String text(long seed) {
        Random random = new Random(seed);
        return switch (random.nextInt(6)) {
            case 0 -> ExperimentWriter.write(RandomSpecs.spec(seed).withEpochs(random.nextInt(30)));
            case 1 -> ExperimentWriter.write(RandomSpecs.tame(seed));
            case 2 -> withOneReplaced(tree(RandomSpecs.spec(seed).withEpochs(random.nextInt(30))), random);
            case 3 -> withOneReplaced(tree(RandomSpecs.tame(seed)), random);
            case 4 -> crossed(random);
            default -> broken(ExperimentWriter.write(RandomSpecs.spec(seed)), random);
        };
    }

    private static ObjectNode tree(ExperimentSpec spec) {
        return (ObjectNode) JsonMapper.shared().readTree(ExperimentWriter.write(spec));
    }

    /** Some parts of one experiment, the others of another. */
    private static String crossed(Random random) {
        ObjectNode one = tree(RandomSpecs.tame(random.nextLong()));
        ObjectNode other = tree(RandomSpecs.tame(random.nextLong()));
        for (String part : List.copyOf(other.propertyNames())) {
            if (random.nextInt(4) == 0) {
                one.set(part, other.path(part));
            }
        }
        return one.toString();
    }

    /** Puts a mark in the place of one element or value, anywhere in the tree, or removes it. */
    private static String withOneReplaced(JsonNode root, Random random) {
        List<Runnable> changes = new ArrayList<>();
        collect(root, changes);
        changes.get(random.nextInt(changes.size())).run();
        return root.toString().replace(MARK, VALUES.get(random.nextInt(VALUES.size())));
    }

    private static void collect(JsonNode node, List<Runnable> changes) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                changes.add(() -> object.put(name, "@mark@"));
                changes.add(() -> object.remove(name));
                changes.add(() -> object.put(name + "s", "@mark@"));
                collect(object.path(name), changes);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                changes.add(() -> array.set(at, "@mark@"));
                changes.add(() -> array.remove(at));
                collect(array.path(i), changes);
            }
        }
    }

    private static String broken(String whole, Random random) {
        StringBuilder text = new StringBuilder(whole);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, c);
                case 1 -> text.insert(at, c);
                case 2 -> text.delete(at, Math.min(text.length() - 1, at + 1 + random.nextInt(20)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
            }
        }
        return text.toString();
    }

    /**
     * What became of a text.
     *
     * @param refusal where it was refused
     * @param trainer where it was not, after its last update
     */
    public record Fate(Optional<RefusedException> refusal, Optional<Trainer> trainer) {
        public boolean isDiverged() {
            return trainer.filter(Trainer::isDiverged).isPresent();
        }
    }

    /** Reads an experiment and trains it, by at most {@code updates}, as the command line would. */
    public static Fate fate(String text, int updates) {
        ExperimentReader.name(text);
        Trainer trainer;
        try {
            trainer = new Trainer(Limits.DEFAULT.check(ExperimentReader.read(text)), event -> {});
        } catch (RefusedException refused) {
            return new Fate(Optional.of(refused), Optional.empty());
        }
        for (int i = 0; i < updates && !trainer.isOver(); i++) {
            trainer.update();
        }
        trainer.predict(trainer.data().training().x(), trainer.data().training().size());
        return new Fate(Optional.empty(), Optional.of(trainer));
    }
}
