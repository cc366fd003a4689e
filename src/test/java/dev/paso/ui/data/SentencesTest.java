package dev.paso.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.table.TableException.Problem;
import dev.paso.ui.text.Texts;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can be wrong with a table has its sentence. */
class SentencesTest {
    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsSaidInEveryLanguage(Problem problem) {
        String key = Sentences.key(problem);
        assertThat(Stream.of(Locale.ENGLISH, Locale.of("es")).map(locale -> new Texts(locale).say(key, 2, 3, 4)))
                .doesNotContain(key)
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.endsWith(".") || sentence.endsWith("?"));
    }
}
