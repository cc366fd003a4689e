package dev.paso.ui.lab.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.BookValues;
import dev.paso.Holds;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every number of chapter 3 is in the lab: read off what its panels say, or from what they draw. */
class BookNumbersTest {
    static List<JsonNode> values() {
        return BookValues.all()
                .filter(value -> value.path("chapter").asString().equals("3"))
                .toList();
    }

    @Holds("classification.moons.text")
    @ParameterizedTest
    @MethodSource("values")
    void theLabShowsIt(JsonNode value) {
        String id = value.path("id").asString();
        double[] expected = BookValues.flat(value.path("value")).toArray();
        double[] shown = Objects.requireNonNull(ShownNumbers.BY_ID.get(id), id).get();
        double tolerance = value.path("tolerance").doubleValue() + shownTo(id);
        assertThat(shown).as(id).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(shown[i]).as(id + " " + i).isCloseTo(expected[i], within(tolerance));
        }
    }

    /** Half a unit of the last digit that the lab writes, where the value itself has more. */
    private static double shownTo(String id) {
        return switch (id) {
            case "c3-scaler",
                    "c3-log-odds",
                    "c3-odds-ratio",
                    "c3-trained-first-losses",
                    "c3-trained-current-torch",
                    "c3-auc",
                    "c3-quirk-40" -> 5.1e-5;
            default -> 1e-15;
        };
    }

    @Test
    void nothingIsClaimedThatTheBookDoesNotHave() {
        assertThat(values().stream().map(value -> value.path("id").asString()))
                .containsAll(ShownNumbers.BY_ID.keySet());
    }
}
