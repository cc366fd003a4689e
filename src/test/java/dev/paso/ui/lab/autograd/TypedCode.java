package dev.paso.ui.lab.autograd;

import dev.paso.torch.Snippet;
import java.util.List;
import java.util.stream.Stream;

/** What the lab on autograd says of what learners type. */
public final class TypedCode {
    /** What a learner may type in the place of a tensor; the answer is PyTorch's, or that it is not known. */
    private static final List<String> TYPED = List.of(
            "[[1, 2, 3], [4, 5, 6]]",
            "[1e39]",
            "[-1e400]",
            "[9223372036854775808]",
            "[1 2]",
            "1 2",
            "[1,,2]",
            "[,1]",
            "[1_000]",
            "[007]",
            "[00]",
            "[]",
            "[[], []]",
            "[[1], [2, 3]]",
            "[1, [2]]",
            "[1.5, [2]]",
            "[[1], 2]",
            "[[1, 2], [3, 4]",
            "[1, 2]]",
            "+1",
            "-1",
            "[1.]",
            "[.5]",
            "[1e3]",
            "[1, 2.5]",
            "[1e-50]",
            "",
            "[[[1]]]",
            "[1, 2,]",
            "[[[], []], [[], []]]",
            "1.5e+3",
            "1e",
            "[-0.0]",
            "[[1, 2], [3, 4.5]]",
            "[99999999999999999999.0]",
            "[16777217.0]",
            "[123456.7]",
            "[1e10, 1]",
            "[3.0000001]",
            "[1e5, 1e-5]");

    /** What only Python itself knows. */
    private static final List<String> BEYOND = List.of(
            "(1, 2)",
            "[True, False]",
            "[0x10]",
            "[inf]",
            "'a'",
            "[1] + [2]",
            "1/2",
            "2**3",
            "None",
            "1j",
            "torch.ones(2)",
            "--1",
            "[9007199254740993]");

    private static final List<String> NUMBERS =
            List.of("0.1", "1e39", "1e400", "3", "-.5", "1_0", "1e12", "123456789012345678901234567890", "0.001", "1e");
    private static final List<String> SHAPES = List.of(
            "2, 3, 4", "5, 5", "-1", "2,-1", "-1,-1", "0", "24,", "2 3 4", "(2, 3, 4)", "[2, 12]", "-2,12", "7,-1");

    private final CodePlace shown;

    private TypedCode(CodePlace shown) {
        this.shown = shown;
    }

    /** The tensors that are said to be more than is known. */
    public static List<String> beyond() {
        return CodePlace.with(shown -> BEYOND.stream()
                .filter(text -> !new TypedCode(shown)
                        .typed(text)
                        .printed()
                        .equals(shown.place().say("lab.autograd.unknown")))
                .toList());
    }

    static List<Snippet> all(CodePlace shown) {
        TypedCode code = new TypedCode(shown);
        return Stream.of(
                        TYPED.stream().map(code::typed),
                        NUMBERS.stream().map(code::number),
                        SHAPES.stream().map(code::shape))
                .flatMap(snippets -> snippets)
                .toList();
    }

    private Snippet typed(String text) {
        shown.at("tensors", 0);
        shown.lab().code().typed().set(text);
        return named(shown.card(new TensorCards(shown.place()), "typed"), text);
    }

    private Snippet shape(String text) {
        shown.at("tensors", 0);
        shown.lab().code().shape().set(text);
        return named(shown.card(new TensorCards(shown.place()), "reshaped"), text);
    }

    private Snippet number(String text) {
        shown.at("memory", 0);
        shown.lab().code().number().set(text);
        return named(shown.card(new DtypeCards(shown.place()), "digits"), text);
    }

    private static Snippet named(CodeCard card, String text) {
        return new Snippet("typed: " + text, "", card.source(), card.printed());
    }
}
