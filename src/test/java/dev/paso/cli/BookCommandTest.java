package dev.paso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.proof.Proof;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookCommandTest {
    @Test
    void theTableHoldsEveryRecordAndEndsWithSuccess() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = Main.run(List.of("book"), new ByteArrayInputStream(new byte[0]), out, out);
        String table = bytes.toString(StandardCharsets.UTF_8);
        assertThat(status).as(table).isZero();
        assertThat(Proof.all())
                .allSatisfy(proof -> assertThat(table).contains(proof.book().id()));
        assertThat(table)
                .doesNotContain("✗")
                .contains("✓ c0-initial-mse ")
                .endsWith("119 of 119 agree with the book" + System.lineSeparator());
    }
}
