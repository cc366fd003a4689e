package dev.paso.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    @Test
    void itSaysFieldRuleAndValue() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Require.inRange("momentum", 1.5, 0, 0.999))
                .withMessage("momentum must be in [0.0, 0.999], was 1.5")
                .satisfies(refused -> assertThat(refused.refusal())
                        .isEqualTo(new Refusal("momentum", Rule.IN_RANGE, List.of(0.0, 0.999, 1.5))));
    }

    @Test
    void fromFurtherOutsideItsFieldHasALongerPath() {
        Refusal refusal = new Refusal("lr", Rule.POSITIVE, List.of(-1.0));
        assertThat(refusal.at("optimizer.lr").english()).isEqualTo("optimizer.lr must be greater than 0, was -1");
    }

    @Test
    void whatWasGivenNeverFillsAnotherPlace() {
        Refusal refusal = new Refusal("{value}", Rule.ONE_OF, List.of(List.of("{field}", "$1"), "\\{names}"));
        assertThat(refusal.english()).isEqualTo("{value} must be one of [{field}, $1], was \\{names}");
    }

    @Test
    void whatWasGivenFitsALine() {
        Refusal refusal = new Refusal("name", Rule.NUMBER, List.of("a\n" + "b".repeat(1_000)));
        assertThat(refusal.english()).isEqualTo("name must be a number, was a\uFFFD" + "b".repeat(98) + "…");
    }

    @Test
    void whatIsNothingToRepeatIsDescribed() {
        assertThat(new Refusal("data", Rule.OBJECT, List.of(Given.A_LIST.of(3))).english())
                .isEqualTo("data must be an object, was a list of 3");
        assertThat(new Refusal("data", Rule.LIST, List.of(Given.AN_OBJECT)).english())
                .isEqualTo("data must be a list, was an object");
    }

    @Test
    void aRefusalHasAsManyValuesAsItsRuleHasPlaces() {
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> new Refusal("lr", Rule.POSITIVE, List.of()))
                .withMessage("values of POSITIVE must be [value], were []");
    }

    /** The value comes last, as whoever refuses gives it. */
    @ParameterizedTest
    @EnumSource
    void theValueIsTheLastPlaceOfARule(Rule rule) {
        assertThat(rule.places().indexOf("value")).isIn(-1, rule.places().size() - 1);
    }

    @Test
    void everyWordingHasAKeyOfItsOwn() {
        List<String> keys = Stream.of(Rule.values(), Given.values())
                .flatMap(Stream::of)
                .map(Worded::key)
                .toList();
        assertThat(keys).doesNotHaveDuplicates().contains("refusal.atLeast", "refusal.wholeFrom0", "given.aList");
    }
}
