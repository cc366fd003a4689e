package dev.paso.ui.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.json.ExperimentWriter;
import dev.paso.table.TableLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is dropped on the dialog of the experiment's file. */
class BroughtTest {
    private static final ExperimentSpec SPEC = ExperimentReader.read("""
            {"version": 1, "name": "Montaña", "data": {"type": "Moons", "n": 20}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 3}""");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void aFileIsReadHoweverItIsEncoded(String charset) {
        assertThat(read(ExperimentWriter.write(SPEC).getBytes(Charset.forName(charset))))
                .isEqualTo(SPEC);
    }

    @Test
    void anExperimentWithinATextIsFound() {
        String file = ExperimentWriter.write(SPEC);
        assertThat(read("Try this one:\n\n```json\n" + file + "\n```\nIt overfits.\n"))
                .isEqualTo(SPEC);
        assertThat(read("```\r\n" + file + "\r\n```")).isEqualTo(SPEC);
        assertThat(read("Look at http://localhost:8080/playground?e=" + ExperimentLink.encode(SPEC) + "&step=3 please"))
                .isEqualTo(SPEC);
    }

    /** Indented as people paste it, answered with marks before each line, among words. */
    @Test
    void anExperimentWithinAMailIsFound() {
        String file = ExperimentWriter.write(SPEC).replace(", \"", ",\n  \"");
        String answered = "On Monday Ana wrote:\n" + file.replaceAll("(?m)^", "> ") + "\n>\n> Ana";
        assertThat(read(answered)).isEqualTo(SPEC);
        assertThat(read("Hi,\nit does not learn:\n" + file + "\nWhat is wrong?\n"))
                .isEqualTo(SPEC);
        assertThat(read("My file: " + file + " Thanks!")).isEqualTo(SPEC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"cells\": [], \"nbformat\": 4, \"metadata\": {}} | a Jupyter notebook (JSON)",
                "{\"class_name\": \"Sequential\", \"config\": {\"layers\": []}} | a model of Keras (JSON)",
                "{\"0.weight\": [[1, 2]], \"0.bias\": [0]} | only the weights of a model (state_dict)",
                "{\"epoch\": 3, \"model_state_dict\": {}, \"loss\": []} | only the weights of a model (state_dict)",
                "{\"type\": \"FeatureCollection\", \"features\": []} | JSON about something else",
                "[{\"a\": 1, \"b\": 2}, {\"a\": 3, \"b\": 4}] | a table of data",
                "~a,b\n1,2\n3,4\n5,6\n~ | a table of data",
                "~a;b\n1,5;2\n3;4\n~ | a table of data",
                "~import torch\nprint(torch.__version__)\n~ | Python (lists or code)",
                "~<!doctype html><html><body>Paso</body></html>~ | a web page (HTML)"
            })
    void whatIsNoExperimentIsCalledWhatItIs(String text, String what) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("experiment must be one of Paso, was " + what);
    }

    @Test
    void aPictureIsNoExperiment() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThatThrownBy(() -> read(png)).hasMessageContaining("was a picture");
    }

    @Test
    void anExperimentThatIsWrongIsToldWhatIsWrong() {
        String file = ExperimentWriter.write(SPEC);
        assertThatThrownBy(() -> read(file.replace("\"version\":1", "\"version\":2")))
                .hasMessage("version must be 1, was 2");
        assertThatThrownBy(() -> read("{'version': 1}")).hasMessageContaining("double quotes");
        assertThatThrownBy(() -> read("")).hasMessageContaining("experiment must be a JSON object");
        assertThatThrownBy(() -> read("```json\n{\"version\": 1,}\n```")).hasMessageContaining("leave out the comma");
    }

    private static ExperimentSpec read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ExperimentSpec read(byte[] file) {
        return Brought.read(file, TableLimits.DEFAULT);
    }
}
