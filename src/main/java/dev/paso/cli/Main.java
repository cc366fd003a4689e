package dev.paso.cli;

import dev.paso.table.source.Encoding;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The command line: {@code train FILE|- [--steps]}, {@code code FILE|- [--data]}, {@code table FILE|-}, {@code scores FILE|-} and {@code book}. */
public final class Main {
    private static final String USAGE =
            "usage: paso train FILE|- [--steps], paso code FILE|- [--data], paso table FILE|-, paso scores FILE|-, or: paso book";

    private static final Map<String, String> OPTIONS = Map.of("train", "--steps", "code", "--data");
    private static final Set<String> COMMANDS = Set.of("train", "code", "table", "scores");

    private static final int MAX_BYTES = 200_000_000; // as text, and as lines

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
    }

    /** JSON is UTF-8, whatever the system's language. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Returns the exit status: 0, 1 when an experiment was invalid, a table was refused or a number of the book was missed, 2 when the words or the file were wrong. */
    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        if (args.equals(List.of("book"))) {
            return BookCommand.run(out);
        }
        List<String> words = new ArrayList<>(args);
        boolean hasOption = !words.isEmpty() && words.remove(OPTIONS.getOrDefault(words.getFirst(), ""));
        boolean isKnown = words.size() == 2 && COMMANDS.contains(words.getFirst());
        if (!isKnown || words.getLast().startsWith("--")) {
            err.println(USAGE);
            return 2;
        }
        try {
            byte[] file = bytes(words.getLast(), in);
            return switch (words.getFirst()) {
                case "table" -> say(TableCommand.answer(file), out);
                case "scores" -> say(ScoresCommand.answer(file), out);
                case "code" -> CodeCommand.run(Encoding.text(file), hasOption, out, err);
                default -> train(Encoding.text(file), hasOption, out);
            };
        } catch (IOException | InvalidPathException e) {
            err.println("cannot read " + words.getLast() + " as a file of at most " + MAX_BYTES + " bytes");
            return 2;
        }
    }

    private static byte[] bytes(String place, InputStream in) throws IOException {
        try (InputStream source = place.equals("-") ? in : Files.newInputStream(Path.of(place))) {
            byte[] bytes = source.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("too long");
            }
            return bytes;
        }
    }

    private static int say(ObjectNode answer, PrintStream out) {
        out.println(answer);
        return answer.path("status").asString().equals("refused") ? 1 : 0;
    }

    private static int train(String text, boolean withSteps, PrintStream out) {
        boolean isAllValid = true;
        for (String experiment : experiments(text)) {
            ObjectNode answer = TrainCommand.answer(experiment, withSteps);
            out.println(answer);
            out.flush();
            isAllValid &= !answer.path("status").asString().equals("invalid");
        }
        return isAllValid ? 0 : 1;
    }

    /** One experiment over many lines, or one a line. */
    private static List<String> experiments(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean isOneALine = lines.size() > 1
                && (isObject(lines.getFirst())
                        || isObject(lines.getLast())
                        || lines.stream().anyMatch(line -> isObject(line) && line.contains("\"version\"")));
        return isOneALine ? lines : List.of(text);
    }

    private static boolean isObject(String line) {
        return line.startsWith("{") && line.endsWith("}");
    }
}
