package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.train.ExperimentSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentLinkTest {
    private static final ExperimentSpec SPEC = RandomSpecs.spec(1);

    @Test
    void aLinkHoldsTheWholeExperiment() {
        for (long seed = 0; seed < 200; seed++) {
            ExperimentSpec spec = RandomSpecs.spec(seed);
            String link = ExperimentLink.encode(spec);
            assertThat(link).matches("[A-Za-z0-9_-]+");
            assertThat(ExperimentLink.decode(link)).isEqualTo(spec);
        }
    }

    @Test
    void everyTruncatedLinkIsRefused() {
        String link = ExperimentLink.encode(SPEC);
        for (int length = 0; length < link.length(); length++) {
            assertRefused(link.substring(0, length));
        }
    }

    @Test
    void aLinkWithAnythingAfterTheExperimentIsRefused() {
        byte[] deflated = Base64.getUrlDecoder().decode(ExperimentLink.encode(SPEC));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentLink.decode(base64(Arrays.copyOf(deflated, deflated.length + 3))))
                .withMessage("link must end where the experiment ends, was 3 bytes longer");
        assertRefused(link(ExperimentWriter.write(SPEC) + " {}"));
    }

    @Test
    void changedLinksGiveAnExperimentOrAPlainRefusal() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_= %é\u0000";
        Random random = new Random(7);
        for (int i = 0; i < 1_500; i++) {
            StringBuilder link = new StringBuilder(ExperimentLink.encode(RandomSpecs.spec(i % 50)));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                link.setCharAt(random.nextInt(link.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertReadOrRefused(link.toString());
        }
    }

    @Test
    void randomBytesAreRefused() {
        Random random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertRefused(base64(bytes));
        }
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheMemory() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = deflate(bomb)) {
            out.write(new byte[40 * 1024 * 1024]);
        }
        String link = base64(bomb.toByteArray());
        assertThat(link).hasSizeLessThan(ExperimentLink.MAX_LENGTH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentLink.decode(link))
                .withMessage("experiment in a link must be at most 1048576 bytes, was larger");
    }

    @Test
    void anExperimentTooBigForALinkIsRefusedOnBothSides() {
        double[] noise = new Random(1).doubles(20_000).toArray();
        ExperimentSpec big = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Inline", "x": %s, "y": %s}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
                 "optimizer": {"type": "SGD"}, "loader": {}, "epochs": 1}
                """.formatted(Arrays.toString(noise), Arrays.toString(noise)));
        assertThat(big.data())
                .isInstanceOfSatisfying(
                        InlineSpec.class, inline -> assertThat(inline.x()).isEqualTo(Tensor.matrix(20_000, 1, noise)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentLink.encode(big))
                .withMessageStartingWith("link must be at most 65536 characters, was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentLink.decode("A".repeat(65_537)))
                .withMessage("link must be at most 65536 characters, was 65537");
    }

    @Test
    void anotherVersionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentLink.decode(
                        link(ExperimentWriter.write(SPEC).replace("\"version\":1", "\"version\":2"))))
                .withMessage("version must be 1, was 2");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] latin = ExperimentWriter.write(SPEC)
                .replaceFirst("\"name\":\"", "\"name\":\"ñ")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentLink.decode(base64(deflated(latin))))
                .withMessage("link must hold UTF-8 text, held something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "====", "{}", "https://example.org/#abc", "ñ", "\u0000"})
    void whatIsNoLinkIsRefused(String text) {
        assertRefused(text);
    }

    private static String link(String file) {
        return base64(deflated(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] deflated(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = deflate(bytes)) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static DeflaterOutputStream deflate(ByteArrayOutputStream out) {
        return new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void assertRefused(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentLink.decode(link))
                .satisfies(Refusals::isPlain);
    }

    private static void assertReadOrRefused(String link) {
        try {
            assertThat(ExperimentLink.decode(link)).isNotNull();
        } catch (IllegalArgumentException refused) {
            Refusals.isPlain(refused);
        }
    }
}
