package dev.paso.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.remark.Remark;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemarkWordsTest {
    static Stream<Class<?>> kinds() {
        return Stream.of(Remark.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasATitleWhatThereIsToSeeAndOneThingToTry(Class<?> kind) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            for (String part : List.of("title", "what", "try")) {
                String key = RemarkWords.key(kind.asSubclass(Remark.class)) + "." + part;
                assertThat(new Texts(locale).say(key)).isNotEqualTo(key);
            }
        }
    }
}
