package dev.paso.table.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A data frame that was printed in blocks, because it was wider than the screen: every block begins with the names of the rows. Of
 * pandas, the names of every block but the last end in a backslash; of R, blocks follow without a blank line.
 */
final class Wrapped {
    private static final String GOES_ON = "\\";

    private Wrapped() {}

    /** The blocks beside each other; the same text where there are none. */
    static String joined(String text) {
        boolean isWrapped = Lines.filled(text, 1).stream().anyMatch(Wrapped::goesOn);
        return isWrapped ? joined(text, blocks(text)) : isOfR(text) ? joinedOfR(text) : text;
    }

    /** Blanks above the names of the rows, which begin at once. */
    private static boolean isOfR(String text) {
        List<String> two = Lines.filled(text, 2);
        return two.size() == 2
                && two.getFirst().startsWith(" ")
                && !two.getLast().startsWith(" ");
    }

    private static String joinedOfR(String text) {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines().filter(line -> !line.isBlank())::iterator) {
            if (line.startsWith(" ")) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(line);
        }
        List<String> first = blocks.getFirst();
        if (blocks.size() < 2 || blocks.stream().anyMatch(block -> block.size() != first.size() || block.size() < 2)) {
            return text;
        }
        int names = blocks.stream()
                .mapToInt(block -> endOfNames(first, block))
                .min()
                .orElseThrow();
        if (names == 0) {
            return text;
        }
        List<StringBuilder> lines = builders(first);
        blocks.subList(1, blocks.size()).forEach(block -> append(lines, block, names));
        return String.join("\n", lines);
    }

    private static List<StringBuilder> builders(List<String> lines) {
        return new ArrayList<>(lines.stream().map(StringBuilder::new).toList());
    }

    /** The last place where every row of both blocks has a blank, and the same before it; 0 where there is none. */
    private static int endOfNames(List<String> first, List<String> block) {
        int end = IntStream.range(1, block.size())
                .map(i -> commonStart(first.get(i), block.get(i)))
                .min()
                .orElse(0);
        do {
            end--;
        } while (end > 0 && !isBlankAt(block, end));
        return Math.max(0, end);
    }

    private static int commonStart(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isBlankAt(List<String> block, int at) {
        return block.stream().skip(1).allMatch(row -> row.charAt(at) == ' ');
    }

    private static String joined(String text, List<List<String>> blocks) {
        List<String> first = blocks.getFirst();
        int count = 1;
        while (count < blocks.size()
                && goesOn(blocks.get(count - 1).getFirst())
                && blocks.get(count).size() == first.size()) {
            count++;
        }
        if (count == 1) {
            return text;
        }
        int names = first.stream().skip(1).mapToInt(Wrapped::endOfWord).max().orElse(0);
        List<StringBuilder> lines = builders(first);
        for (List<String> block : blocks.subList(1, count)) {
            append(lines, block, names);
        }
        lines.set(0, new StringBuilder(lines.getFirst().toString().replace(GOES_ON, " ")));
        blocks.subList(count, blocks.size()).forEach(block -> lines.addAll(builders(block)));
        return String.join("\n", lines);
    }

    /** Two backslashes end a row of LaTeX. */
    private static boolean goesOn(String names) {
        String line = names.stripTrailing();
        return line.endsWith(GOES_ON) && !line.endsWith(GOES_ON + GOES_ON);
    }

    private static void append(List<StringBuilder> lines, List<String> block, int from) {
        int width = lines.stream()
                        .limit(block.size())
                        .mapToInt(StringBuilder::length)
                        .max()
                        .orElse(0)
                + 1;
        for (int i = 0; i < block.size(); i++) {
            StringBuilder line = lines.get(i);
            String more = block.get(i);
            line.repeat(' ', width - line.length()).append(more, Math.min(from, more.length()), more.length());
        }
    }

    private static int endOfWord(String line) {
        int end = line.indexOf(' ', line.length() - line.stripLeading().length());
        return end < 0 ? line.length() : end;
    }

    /** Lines with blank ones between them. */
    private static List<List<String>> blocks(String text) {
        List<List<String>> blocks = new ArrayList<>();
        boolean isNew = true;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) {
                isNew = true;
                continue;
            }
            if (isNew) {
                blocks.add(new ArrayList<>());
            }
            isNew = false;
            blocks.getLast().add(line);
        }
        return blocks;
    }
}
