package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;

/** What a refusal may look like to whoever sent the text. */
public final class Refusals {
    private Refusals() {}

    /** One line that says what must be, without a class name or a whole file in it. */
    public static void isPlain(IllegalArgumentException refused) {
        assertThat(refused.getMessage())
                .isNotBlank()
                .hasSizeLessThan(600)
                .contains(" must ")
                .doesNotContainPattern("\\R")
                .doesNotContain("Exception", "java.", "tools.jackson", "Infinity");
    }
}
