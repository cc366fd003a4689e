package dev.paso.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.nn.LayerKinds;
import dev.paso.workspace.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NetworkModelTest {
    @Test
    void thePictureOffersEveryActivation() throws IOException {
        String text = Files.readString(Path.of("frontend/network/model.ts"));
        Matcher list = Pattern.compile("ACTIVATIONS = \\[(.*?)]").matcher(text);
        assertThat(list.find()).isTrue();
        List<String> offered = Pattern.compile("'(\\w+)'")
                .matcher(list.group(1))
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> expected = new ArrayList<>(LayerKinds.activations().stream()
                .map(activation -> LayerKinds.ALL.nameOf(activation))
                .toList());
        expected.add(Networks.NONE);
        assertThat(offered).isEqualTo(expected);
    }
}
