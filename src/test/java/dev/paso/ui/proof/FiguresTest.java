package dev.paso.ui.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures english = new Figures(Locale.ENGLISH);
    private final Figures spanish = new Figures(Locale.of("es"));

    @Test
    void briefNumbersHaveEightDigitsAndNoZerosAtTheEnd() {
        assertThat(english.brief(2.7421577700550976)).isEqualTo("2.7421578");
        assertThat(english.brief(-0.5)).isEqualTo("−0.5");
        assertThat(english.brief(80)).isEqualTo("80");
        assertThat(english.brief(0)).isEqualTo("0");
        assertThat(english.brief(1.25e-7)).isEqualTo("1.25e−7");
    }

    @Test
    void exactNumbersKeepAllTheirDigits() {
        assertThat(english.exact(2.7421577700550976)).isEqualTo("2.7421577700550976");
        assertThat(english.exact(80)).isEqualTo("80");
    }

    @Test
    void differencesSayHowLargeTheyAre() {
        assertThat(english.size(0)).isEqualTo("0");
        assertThat(english.size(3.14e-16)).isEqualTo("3.1e−16");
    }

    @Test
    void theDecimalMarkIsTheReaders() {
        assertThat(spanish.brief(2.5)).isEqualTo("2,5");
        assertThat(spanish.size(1.5e-9)).isEqualTo("1,5e−9");
    }

    @Test
    void whatIsNoNumberIsSaidSo() {
        assertThat(english.brief(Double.NaN)).isEqualTo("NaN");
    }
}
