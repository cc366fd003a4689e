package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.paso.core.Refused;
import dev.paso.core.Rule;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whatever can be refused is refused once here, and said in every language. */
class EveryRuleTest {
    private static final String PLACE = "\\{\\w+}";

    @Test
    void everyRuleIsMetAndSaidInEveryLanguage() {
        Set<Rule> met = EnumSet.noneOf(Rule.class);
        Stream.of(RefusedFiles.all(), RefusedRuns.all(), RefusedTables.all())
                .flatMap(one -> one)
                .forEach(attempt -> met.add(rule(attempt)));
        assertThat(met).containsExactlyInAnyOrder(Rule.values());
    }

    private static Rule rule(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(Refused.class);
        String english = thrown.getMessage();
        for (Locale language : new Translations().getProvidedLocales()) {
            String said = new Texts(language).refusal((RuntimeException) thrown);
            assertThat(said).as(english).doesNotContainPattern(PLACE);
            assertThat(said.equals(english)).as(said).isEqualTo(language.equals(Locale.ENGLISH));
        }
        return ((Refused) thrown).refusal().rule();
    }
}
