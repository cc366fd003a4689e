package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Pictures;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page about the labs says what the labs say, and nothing that they claim is without a test. */
class LabsPageTest {
    private static final int LARGEST = 40_000; // bytes

    @Test
    void thePageIsWhatTheLabsSay() throws IOException {
        try (Runs runs = SmallHost.runs(2)) {
            String page = LabsPage.of(runs);
            if (Pictures.ARE_REPLACED) {
                Files.writeString(LabsPage.FILE, page);
            }
            assertThat(Files.readString(LabsPage.FILE))
                    .as("./paso check labs makes it again")
                    .isEqualTo(page);
        }
    }

    @Test
    void picturesAreSmall() {
        assertThat(LabsPage.PICTURES.toFile().listFiles(picture -> picture.length() > LARGEST))
                .isNullOrEmpty();
    }

    @Test
    void noClaimIsWithoutATest() {
        assertThat(LabsPage.claims()).isSubsetOf(LabsPage.holders().keySet());
    }

    @Test
    void whatIsHeldIsSaid() {
        assertThat(LabsPage.holders().keySet()).allSatisfy(key -> {
            String text = LabsPage.isOfAnotherScreen(key) ? key : "lab." + key;
            assertThat(new Texts(Locale.ENGLISH).say(text)).isNotEqualTo(text);
        });
    }
}
