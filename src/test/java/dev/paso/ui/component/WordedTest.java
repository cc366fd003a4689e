package dev.paso.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordedTest {
    @Test
    void whatSaysTheSameSharesItsWordsAndWhatDoesNotHasItsOwn() {
        Scrubber one = said(Map.of("now", "step {step}"));
        Scrubber same = said(Map.of("now", "step {step}"));
        Scrubber other = said(Map.of("now", "paso {step}"));
        assertThat(words(one)).isSameAs(words(same)).hasToString("{\"now\":\"step {step}\"}");
        assertThat(words(other)).hasToString("{\"now\":\"paso {step}\"}");
    }

    @Test
    void wordsOfManyDataSetsAreNotKeptForEver() {
        Scrubber first = said(Map.of("name", "data set"));
        for (int i = 0; i < 1_000; i++) {
            said(Map.of("name", "data set " + i));
        }
        assertThat(words(said(Map.of("name", "data set"))))
                .isEqualTo(words(first))
                .isNotSameAs(words(first));
    }

    private static Scrubber said(Map<String, String> words) {
        Scrubber scrubber = new Scrubber();
        scrubber.setTexts(words);
        return scrubber;
    }

    private static Object words(Scrubber scrubber) {
        return scrubber.getElement().getPropertyRaw("texts");
    }
}
