package dev.paso.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The command line: {@code train FILE|- [--steps]} and {@code book}. */
public final class Main {
    private static final String USAGE = "usage: paso train FILE|- [--steps], or: paso book";

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
    }

    /** JSON is UTF-8, whatever the system's language. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Returns the exit status: 0, 1 when an experiment was invalid or a number of the book was missed, 2 when the words or the file were wrong. */
    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        if (args.equals(List.of("book"))) {
            return BookCommand.run(out);
        }
        List<String> words = new ArrayList<>(args);
        boolean withSteps = words.remove("--steps");
        if (words.size() != 2
                || !words.getFirst().equals("train")
                || words.getLast().startsWith("--")) {
            err.println(USAGE);
            return 2;
        }
        String text;
        try {
            text = words.getLast().equals("-")
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(words.getLast()));
        } catch (IOException e) {
            err.println("cannot read " + words.getLast() + " as UTF-8 text");
            return 2;
        }
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
        boolean isOneALine = lines.size() > 1 && (isWhole(lines.getFirst()) || isWhole(lines.getLast()));
        return isOneALine ? lines : List.of(text);
    }

    private static boolean isWhole(String line) {
        return line.startsWith("{") && line.endsWith("}");
    }
}
