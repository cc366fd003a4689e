package dev.paso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./paso code}: a program on standard output, all else on standard error. */
class CodeCommandTest {
    private static final String LINE = """
            {"version": 1, "data": {"type": "Linear"}, "split": {"type": "NumpyShuffle"}, "scale": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Torch", "seed": 42},
             "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 10}
            """;

    private record Said(int status, String out, String err) {}

    private static Said say(String experiment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                List.of(words),
                new ByteArrayInputStream(experiment.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anExperimentBecomesAProgram() {
        Said said = say(LINE, "code", "-");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out())
                .startsWith("# An experiment of Paso as a PyTorch program\n")
                .contains("y = 1 + 2 * x + 0.1 * np.random.randn(N, 1)\n", "losses.append(loss.item())\n");
        assertThat(said.err()).isEmpty();
    }

    /** What {@code train} refuses, with the same words. */
    @Test
    void whatCannotBeTrainedHasNoProgram() {
        String wrong = LINE.replace("0.1", "-1");
        Said said = say(wrong, "code", "-");
        assertThat(said.status()).isOne();
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .isEqualTo("paso: " + Headless.train(wrong).path("error").asString() + System.lineSeparator());
    }

    @Test
    void moreThanOneExperimentIsRefused() {
        String line = LINE.replace("\n", " ");
        Said said = say(line + "\n" + line + "\n", "code", "-");
        assertThat(said.status()).isOne();
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("paso: ");
    }

    @Test
    void dataThatAProgramReadsAreHadByThemselves() {
        assertThat(say(LINE, "code", "-", "--data"))
                .isEqualTo(new Said(
                        1, "", "paso: all data of this experiment are in its program" + System.lineSeparator()));
        String rows = String.join(", ", Stream.generate(() -> "0.5").limit(1000).toList());
        String many = LINE.replace(
                "{\"type\": \"Linear\"}", "{\"type\": \"Inline\", \"x\": [" + rows + "], \"y\": [" + rows + "]}");
        Said program = say(many, "code", "-");
        assertThat(program.out()).contains("np.loadtxt('paso-data.csv'");
        assertThat(program.err()).contains("this program reads paso-data.csv, which ./paso code FILE --data prints");
        assertThat(say(many, "code", "-", "--data").out())
                .startsWith("x,y\r\n0.5,0.5\r\n")
                .hasLineCount(1001);
    }

    @ParameterizedTest
    @CsvSource({"code", "code -  --steps", "code --data", "code - - --data", "train - --data", "table - --data"})
    void whatIsNotMeantIsAnsweredWithWhatIs(String words) {
        Said said = say(LINE, words.split(" +"));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).startsWith("usage: paso train FILE|- [--steps], paso code FILE|- [--data], ");
    }
}
