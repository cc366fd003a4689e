package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code repr(float)} prints in Python 3. */
class NumpyTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "1, 1.0",
        "-2.5, -2.5",
        "0.1, 0.1",
        "0.001, 0.001",
        "0.0001, 0.0001",
        "0.0005, 0.0005",
        "0.00099, 0.00099",
        "-0.0002, -0.0002",
        "0.00001, 1e-05",
        "1.5e-8, 1.5e-08",
        "1e7, 10000000.0",
        "123456789.125, 123456789.125",
        "1e15, 1000000000000000.0",
        "1e16, 1e+16",
        "-2.5e300, -2.5e+300"
    })
    void aNumberByItself(double value, String python) {
        assertThat(NumpyText.of(value)).isEqualTo(python);
    }

    @Test
    void itReadsBackAsItself() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            String text = NumpyText.of(value);
            assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
            assertThat(text).doesNotMatch("-?0\\.\\d*[1-9]0+");
        }
    }
}
