package dev.paso.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./paso} without its script: the same words, the same answer. */
public final class Headless {
    private Headless() {}

    /** What {@code ./paso train -} answers to one experiment. */
    public static JsonNode train(String experiment, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words =
                Stream.concat(Stream.of("train", "-"), Stream.of(options)).toArray(String[]::new);
        run(experiment, out, words);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    static int run(String text, ByteArrayOutputStream out, String... words) {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Main.run(List.of(words), in, print, print);
    }
}
