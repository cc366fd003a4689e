package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private final Digits english = new Digits(Locale.ENGLISH);
    private final Digits spanish = new Digits(Locale.of("es"));

    /** 39 of 80, a little less in binary: {@code Intl.NumberFormat} says 0.488 beside it. */
    @Test
    void halvesAreRoundedAsBrowsersRoundThem() {
        assertThat(english.decimals(39 / 80.0, 3)).isEqualTo("0.488");
        assertThat(spanish.decimals(39 / 80.0, 3)).isEqualTo("0,488");
        assertThat(english.plain(0.125, 2)).isEqualTo("0.13");
    }

    /** {@code Intl.NumberFormat} says 13%, 15% and 1.235 of them. */
    @Test
    void sharesAndFourDigitsAreRoundedByTheSameRule() {
        assertThat(english.percent(0.125)).isEqualTo("13%");
        assertThat(english.percent(0.145)).isEqualTo("15%");
        assertThat(spanish.percent(0.125)).isEqualTo("13\u00a0%");
        assertThat(english.hundredths(0.145)).isEqualTo("15");
        assertThat(english.brief(1.2345)).isEqualTo("1.235");
        assertThat(new Texts(Locale.ENGLISH).significant(0.1235)).isEqualTo("0.124");
    }

    /** In both languages, and in the browser too: {@code ticks.test.ts} holds it there. */
    @Test
    void thousandsAreSetApartFromFiveDigitsOn() {
        assertThat(spanish.decimals(1234.5, 1)).isEqualTo("1234,5");
        assertThat(spanish.plain(12345, 0)).isEqualTo("12.345");
        assertThat(english.decimals(1234.5, 1)).isEqualTo("1234.5");
        assertThat(english.brief(1234.5)).isEqualTo("1235");
        assertThat(english.plain(12345, 0)).isEqualTo("12,345");
        assertThat(english.count(9999)).isEqualTo("9999");
        assertThat(english.count(10_000)).isEqualTo("10,000");
        assertThat(new Texts(Locale.of("es")).plain(-1234.5)).isEqualTo("−1234,5");
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertThat(english.decimals(Double.NaN, 3)).isEqualTo("NaN");
        assertThat(english.decimals(-1.25, 1)).isEqualTo("−1.3");
    }
}
