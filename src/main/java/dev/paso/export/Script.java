package dev.paso.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program on its way: lines, and what they import. */
final class Script {
    private static final String STEP = "    ";
    private static final int WIDTH = 100;

    private final Words words;
    private final TreeSet<String> modules = new TreeSet<>();
    private final Map<String, TreeSet<String>> names = new TreeMap<>();
    private final List<String> lines = new ArrayList<>();
    private String indent = "";

    Script(Words words) {
        this.words = words;
    }

    /** Imports a whole module: {@code numpy as np}. */
    Script use(String module) {
        modules.add(module);
        return this;
    }

    /** Imports some names of a module. */
    Script use(String module, String name) {
        names.computeIfAbsent(module, fresh -> new TreeSet<>()).add(name);
        return this;
    }

    /** One line. Places in it are those of {@link String#format}. */
    Script line(String format, Object... values) {
        String text = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        lines.add(indent + text);
        return this;
    }

    /** An assignment of a call, on as many lines as its arguments take where one would be too long. */
    Script call(String code) {
        List<String> arguments = indent.length() + code.length() > WIDTH ? arguments(code) : List.of();
        if (arguments.size() < 2) {
            return line("%s", code);
        }
        String head = code.substring(0, code.indexOf('(') + 1);
        block(head, () -> arguments.forEach(argument -> line("%s", argument + ",")));
        return line(")");
    }

    /** What stands in the outermost brackets, between commas. */
    private static List<String> arguments(String code) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = code.indexOf('(') + 1;
        for (int i = from; i < code.length() - 1; i++) {
            char c = code.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                arguments.add(code.substring(from, i).strip());
                from = i + 1;
            }
        }
        arguments.add(code.substring(from, code.length() - 1).strip());
        return arguments;
    }

    /** A line, and after two blanks what it does. */
    Script told(String code, String key) {
        return line("%s", code + "  # " + words.say(key));
    }

    /** A line that says something: {@code program.}key. */
    Script say(String key, String... values) {
        return line("%s", "# " + words.say(key, values));
    }

    /** A new part of the program. */
    Script part(String key, String... values) {
        return blank().say(key, values);
    }

    /** A blank line, where there is none. */
    Script blank() {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
        return this;
    }

    /** Two blank lines, as around functions and classes. */
    private void apart() {
        blank();
        if (!lines.isEmpty()
                && !(lines.size() > 1 && lines.get(lines.size() - 2).isEmpty())) {
            lines.add("");
        }
    }

    /** A function or a class, below what is said of it. */
    Script definition(Runnable said, String head, Runnable body) {
        apart();
        said.run();
        block(head, body);
        apart();
        return this;
    }

    /** What {@code head} begins: a loop, a function, a condition. */
    Script block(String head, Runnable body) {
        line("%s", head);
        String outer = indent;
        indent += STEP;
        body.run();
        indent = outer;
        return this;
    }

    /** Whether something of {@code module} or below it is imported. */
    boolean uses(String module) {
        return names.keySet().stream().anyMatch(name -> name.startsWith(module));
    }

    Words words() {
        return words;
    }

    /** Imports, then the lines. */
    String text() {
        Stream<String> whole = modules.stream().map(module -> "import " + module);
        Stream<String> some = names.entrySet().stream()
                .map(one -> "from " + one.getKey() + " import " + String.join(", ", one.getValue()));
        String imports = Stream.concat(whole, some).collect(Collectors.joining("\n"));
        return imports + "\n\n" + String.join("\n", lines) + "\n";
    }
}
