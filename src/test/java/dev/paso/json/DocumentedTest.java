package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Pictures;
import dev.paso.core.kind.Tables;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page about the file knows all that can stand in one. */
class DocumentedTest {
    @Test
    void everyKindAndFieldIsThereAsItIs() throws IOException {
        String made = KindsPage.made();
        if (Pictures.ARE_REPLACED) {
            Files.writeString(KindsPage.FILE, made);
        }
        assertThat(KindsPage.page()).as("./paso check pages makes it again").isEqualTo(made);
    }

    @Test
    void everyTableIsThere() {
        assertThat(KindsPage.tables()).containsExactlyInAnyOrderElementsOf(Tables.all());
    }

    @Test
    void everyPartThatIsWrittenIsThere() throws IOException {
        String page = KindsPage.page();
        for (long seed = 0; seed < 300; seed++) {
            JsonNode file = JsonMapper.shared().readTree(ExperimentWriter.write(RandomSpecs.spec(seed)));
            file.propertyNames().forEach(part -> assertThat(page).contains("`" + part + "`"));
            file.path("loader")
                    .propertyNames()
                    .forEach(field -> assertThat(page).contains("`" + field + "`"));
            file.path("early_stopping")
                    .propertyNames()
                    .forEach(field -> assertThat(page).contains("`" + field + "`"));
        }
    }
}
