package dev.paso.ui.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserGuardTest {
    /** A browser that is too old must understand what tells it so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=>",
                "`",
                "\\?\\.",
                "\\?\\?",
                "\\.\\.\\.",
                "\\b(let|const|class|async)\\b",
                "\\.(includes|at)\\("
            })
    void theGuardIsWrittenForAnyBrowser(String younger) throws IOException {
        try (InputStream file = Objects.requireNonNull(BrowserGuard.class.getResourceAsStream("guard.js"))) {
            String code = new String(file.readAllBytes(), UTF_8)
                    .replaceAll("'[^'\n]*'", "''")
                    .replaceAll("//.*", "");
            assertThat(code).contains("document.write").doesNotContainPattern(younger);
        }
    }
}
