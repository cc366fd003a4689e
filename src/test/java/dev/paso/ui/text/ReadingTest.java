package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadingTest {
    @Test
    void numbersAreReadAsTheirLanguageWritesThemAndAsTheBrowserReadsThem() throws IOException {
        List<String> cases = Files.readAllLines(Path.of("src/test/resources/dev/paso/ui/text/numbers.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(cases).hasSizeGreaterThan(30).allSatisfy(line -> {
            String[] parts = line.split("\t", -1);
            assertThat(found(Reading.of(parts[1], Locale.of(parts[0]))))
                    .as(line)
                    .isEqualTo(parts[2]);
        });
    }

    private static String found(Reading reading) {
        if (!reading.either().isEmpty()) {
            return reading.either().stream().map(ReadingTest::plain).collect(Collectors.joining(" or "));
        }
        return reading.value().isPresent() ? plain(reading.value().getAsDouble()) : "none";
    }

    private static String plain(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
