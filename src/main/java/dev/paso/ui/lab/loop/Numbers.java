package dev.paso.ui.lab.loop;

import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.loop.Beat;
import dev.paso.workspace.loop.Loop;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the lines of a program came to, as short texts. */
final class Numbers {
    static final int PRINTED = 4; // decimals PyTorch prints of a tensor

    static final int FLOAT32 = 7; // decimals NumPy prints of a float32

    private static final int SHOWN = 3; // predictions of a batch

    private final Texts texts;
    private final Digits digits;

    Numbers(Texts texts) {
        this.texts = texts;
        digits = new Digits(texts.locale());
    }

    /** Of every line that has run. */
    Map<Beat, String> of(Loop loop) {
        Map<Beat, String> values = new EnumMap<>(Beat.class);
        loop.update().ifPresent(update -> {
            for (Beat beat : Beat.values()) {
                if (loop.beat().has(beat) && beat.compareTo(Beat.ZERO) <= 0) {
                    values.put(beat, of(beat, update, loop));
                }
            }
        });
        if (loop.isValidated()) {
            loop.means().ifPresent(means -> values.put(Beat.VALIDATE, digits.decimals(means.ofBatches(), PRINTED)));
        }
        if (loop.beat() == Beat.PRINT) {
            loop.walk().ifPresent(line -> values.put(Beat.PRINT, state(line.line())));
        }
        return values;
    }

    /** Of one line. */
    String of(Beat beat, Update update, Loop loop) {
        return switch (beat) {
            case NONE -> split(loop);
            case VALIDATE, PRINT -> "";
            case FETCH -> fetched(update, loop);
            case FORWARD -> "ŷ = [" + predictions(update) + "]";
            case LOSS -> digits.decimals(update.loss(), PRINTED);
            case BACKWARD ->
                pair("∂w", update.gradient().w(), "∂b", update.gradient().b());
            case STEP -> pair("w", update.after().w(), "b", update.after().b());
            case ZERO -> "∂w = None  ∂b = None"; // since PyTorch 2; zeros before
        };
    }

    /** The first rows of both splits. */
    private String split(Loop loop) {
        return loop.walk()
                .map(walk -> texts.say(
                        "lab.loop.split",
                        rows(walk.data().trainingRows()),
                        rows(walk.data().validationRows())))
                .orElse("");
    }

    private static String rows(int[] rows) {
        return Arrays.stream(rows).limit(SHOWN).mapToObj(String::valueOf).collect(Collectors.joining(", ")) + ", …";
    }

    private String fetched(Update update, Loop loop) {
        return loop.spec().loader().batchSize().isEmpty()
                ? texts.say("lab.loop.all", update.samples().size())
                : texts.say("lab.loop.fetched", update.samples().size(), rows(update));
    }

    private static String rows(Update update) {
        return update.samples().stream()
                        .limit(SHOWN)
                        .map(sample -> String.valueOf(sample.row()))
                        .collect(Collectors.joining(", "))
                + ", …";
    }

    private String predictions(Update update) {
        return update.samples().stream()
                        .limit(SHOWN)
                        .map(sample -> digits.decimals(sample.prediction(), PRINTED))
                        .collect(Collectors.joining("; "))
                + "; …";
    }

    /** Weight and bias as {@code print} shows them. */
    String state(Line line) {
        return pair("weight", line.w(), "bias", line.b());
    }

    private String pair(String first, double a, String second, double b) {
        return first + " = " + digits.decimals(a, PRINTED) + "  " + second + " = " + digits.decimals(b, PRINTED);
    }
}
