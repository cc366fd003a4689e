package dev.paso.ui.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says the rules of {@code dev.paso.core.Require} in the reader's language: field, rule and value stay. */
final class Refusals {
    private static final String FIELD = "(?<field>.+?)";
    private static final String VALUE = ", was (?<value>.+)";
    private static final Map<String, Pattern> RULES = Map.of(
            "positive", rule("must be greater than 0"),
            "finite", rule("must be a finite number"),
            "atLeast", rule("must be at least (?<rule>\\S+)"),
            "range", rule("must be in (?<rule>[\\[(].+?[\\])])"));

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

    private static Pattern rule(String rule) {
        return Pattern.compile(FIELD + " " + rule + VALUE, Pattern.DOTALL);
    }
}
