package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.kind.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page about the file knows all that can stand in one. */
class DocumentedTest {
    @ParameterizedTest
    @MethodSource("dev.paso.core.kind.Tables#all")
    void everyKindAndFieldIsThere(Kinds<?> table) throws IOException {
        String page = page();
        table.all().forEach(kind -> {
            assertThat(page).contains("`" + kind.name() + "`");
            kind.fields()
                    .forEach(field ->
                            assertThat(page).as("%s of %s", field.name(), kind).contains("`" + field.name() + "`"));
        });
    }

    @Test
    void everyPartThatIsWrittenIsThere() throws IOException {
        String page = page();
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

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/file.md"));
    }
}
