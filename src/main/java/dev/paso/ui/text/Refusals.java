package dev.paso.ui.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says the rules of {@code dev.paso.core.Require} in the reader's language: field, rule and value stay. */
final class Refusals {
    private static final String FIELD = "(?<field>.+?)";
    private static final String VALUE = ", was (?<value>.+)";
    private static final Map<String, Pattern> RULES = Map.ofEntries(
            entry("positive", "must be greater than 0"),
            entry("finite", "must be a finite number"),
            entry("atLeast", "must be at least (?<rule>\\S+)"),
            entry("range", "must be in (?<rule>[\\[(].+?[\\])])"),
            entry("missing", "must be given"),
            entry("number", "must be a number"),
            entry("whole", "must be a whole number"),
            entry("object", "must be an object"),
            entry("list", "must be a list"),
            entry("shape", "must have the shape (?<rule>\\[.+?])"),
            entry("losses", "must hold one loss for each of the (?<rule>\\d+) epochs"),
            entry("every", "must name every parameter"),
            Map.entry(
                    "json",
                    Pattern.compile(FIELD + " must be JSON, was not at line (?<rule>\\d+), column (?<value>\\d+)")));

    private Refusals() {}

    /** {@code message} as it is where no rule is known in it. */
    static String translate(String message, Texts texts) {
        return RULES.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().matcher(message)))
                .filter(entry -> entry.getValue().matches())
                .findFirst()
                .map(entry -> say(entry.getKey(), entry.getValue(), texts))
                .orElseGet(() -> message.startsWith("link must") ? texts.say("refusal.link", message) : message);
    }

    private static String say(String key, Matcher found, Texts texts) {
        String rule = found.groupCount() > 2 ? found.group("rule") : "";
        return texts.say("refusal." + key, found.group("field"), rule, found.group("value"));
    }

    private static Map.Entry<String, Pattern> entry(String key, String rule) {
        return Map.entry(key, Pattern.compile(FIELD + " " + rule + VALUE, Pattern.DOTALL));
    }
}
