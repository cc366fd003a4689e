package dev.paso.ui.lab.loop;

import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A checkpoint as somebody reads it: a long list of losses in one line, with its first and last numbers. */
final class CheckpointText {
    private static final Pattern LIST = Pattern.compile("\\[([^\\[\\]{}]*)]");
    private static final int SHORT = 6; // numbers that are shown all

    private CheckpointText() {}

    static List<String> lines(String json, Texts texts) {
        Matcher lists = LIST.matcher(json);
        String folded = lists.replaceAll(
                found -> Matcher.quoteReplacement(fold(found.group(1).strip().split("\\s*,\\s*"), texts)));
        List<String> lines = new ArrayList<>();
        folded.lines().forEach(lines::add);
        return lines;
    }

    private static String fold(String[] numbers, Texts texts) {
        if (numbers.length <= SHORT) {
            return "[" + String.join(", ", numbers) + "]";
        }
        return "[" + numbers[0] + ", " + numbers[1] + ", …, " + numbers[numbers.length - 1] + "]  # "
                + texts.say("lab.loop.save.count", numbers.length);
    }
}
