package dev.paso.ui.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what the engine refuses in the reader's language. The English texts under {@code refusal.} are how its messages read: what
 * stands in their places (field, rule, value) goes to the same places of the other language's text.
 */
final class Refusals {
    private static final String GROUP = "refusal";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final List<Rule> RULES = Translations.group(GROUP, Locale.ENGLISH).entrySet().stream()
            .map(entry -> Rule.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Rule::wordiness).reversed()) // what says most is meant
            .toList();

    private Refusals() {}

    /** {@code message} as it is where no rule is known in it. */
    static String translate(String message, Texts texts) {
        return RULES.stream()
                .flatMap(rule -> rule.values(message).stream().map(values -> texts.say(rule.key, values)))
                .findFirst()
                .orElse(message);
    }

    /** @param places which value each group of the pattern is */
    private record Rule(String key, Pattern pattern, List<Integer> places, int wordiness) {
        static Rule of(String name, String text) {
            StringBuilder pattern = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            Matcher found = PLACE.matcher(text);
            int from = 0;
            while (found.find()) {
                pattern.append(Pattern.quote(text.substring(from, found.start())))
                        .append("(.+?)");
                places.add(Integer.parseInt(found.group(1)));
                from = found.end();
            }
            pattern.append(Pattern.quote(text.substring(from)));
            int wordiness = PLACE.matcher(text).replaceAll("").length();
            return new Rule(GROUP + "." + name, Pattern.compile(pattern.toString(), Pattern.DOTALL), places, wordiness);
        }

        /** What fills the places in {@code message}; empty where it breaks another rule. */
        Optional<Object[]> values(String message) {
            Matcher found = pattern.matcher(message);
            if (!found.matches()) {
                return Optional.empty();
            }
            Object[] values = new Object[places.size()];
            for (int i = 0; i < values.length; i++) {
                values[places.get(i)] = found.group(i + 1);
            }
            return Optional.of(values);
        }
    }
}
