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

    @Test
    void whatIsNoNumberIsSaid() {
        assertThat(english.decimals(Double.NaN, 3)).isEqualTo("NaN");
        assertThat(english.decimals(-1.25, 1)).isEqualTo("−1.3");
    }
}
