package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that the code knows, limits above all, come from the code: a text leaves a place for them. */
class TypedNumbersTest {
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w^.·,])\\d+(?:[.,]\\d+)?(?!\\w)");
    private static final String OF_A_TEST = "lab.rings."; // a lab that only tests have
    private static final Set<String> OF_EVERY_PROBABILITY = Set.of("0", "1", "0.5", "0,5", "2");

    /** What stands in a text as it is, because nothing in the code could make it another. */
    private static final Map<String, Set<String>> TYPED = Map.of(
            "names of buttons, phases and handles",
            Set.of(
                    "lab.autograd.attempt.no_grad",
                    "lab.gradient-descent.gradients.try",
                    "lab.gradient-descent.gradients.mission",
                    "lab.gradient-descent.update.try",
                    "lab.classification.quirk.try",
                    "explain.backward",
                    "explain.update",
                    "paint.keys",
                    "surface.view3d"),
            "examples",
            Set.of(
                    "lab.classification.calibration.title",
                    "lab.classification.calibration.text",
                    "help.extra.calibration",
                    "own.decimal.point",
                    "own.decimal.comma",
                    "assumption.percent",
                    "given.errorPage",
                    "help.data.formula",
                    "given.jsonNumber"),
            "versions, encodings, chapters and years",
            Set.of(
                    "browser.needed",
                    "refusal.noText",
                    "refusal.linkText",
                    "lab.training-loop.claim",
                    "lab.training-loop.classy.text",
                    "lab.training-loop.range.text",
                    "lab.loop.code.batch",
                    "lab.loop.code.validate",
                    "lab.loop.dialect.book",
                    "lab.loop.dialect.book-transitional"),
            "the sigmoid of 1",
            Set.of("remark.sigmoidTwice.what"),
            "a power of ten that is no setting",
            Set.of("refusal.tooLargeANumber"));

    static Set<Locale> languages() {
        return Set.copyOf(new Translations().getProvidedLocales());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextTypesANumberThatTheCodeKnows(Locale language) {
        Map<String, Set<String>> typed = new TreeMap<>();
        Translations.texts(language).forEach((key, text) -> {
            Set<String> numbers = numbers(text);
            if (!numbers.isEmpty() && !key.startsWith(OF_A_TEST)) {
                typed.put(key, numbers);
            }
        });
        typed.keySet().removeAll(TYPED.values().stream().flatMap(Set::stream).toList());
        assertThat(typed).as("numbers outside of {places}").isEmpty();
    }

    private static Set<String> numbers(String text) {
        String rest = text;
        while (PLACE.matcher(rest).find()) { // one may stand within another
            rest = PLACE.matcher(rest).replaceAll("");
        }
        return NUMBER.matcher(rest)
                .results()
                .map(found -> found.group())
                .filter(number -> !OF_EVERY_PROBABILITY.contains(number))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
