package dev.paso.table.source;

import dev.paso.table.cell.Numeral;
import java.util.List;
import java.util.regex.Pattern;

/** Tells sentences from tables: lines of many words and hardly any number, cut by commas before blanks, here more of them and there fewer. */
final class Prose {
    private static final int LOOKED_AT = 60; // lines
    private static final int LEAST_WORDS = 15;
    private static final double MOSTLY = 0.85;
    private static final int FEW_WORDS = 4; // in a line
    private static final int LINES_A_SENTENCE = 6;
    private static final Pattern WORD =
            Pattern.compile("[\\p{Ps}\\p{Pi}¿¡\"'*_#-]*(?:\\p{L}[\\p{L}’'-]*[\\p{Pe}\\p{Pf}\"'*_]*[.,;:!?…]*)?");
    private static final Pattern SENTENCE_END =
            Pattern.compile("\\p{L}{2,}[\\p{Pe}\\p{Pf}\"']*[.!?…][\\p{Pe}\\p{Pf}\"']*(?:\\s|$)");
    private static final Pattern BETWEEN_CELLS = Pattern.compile("[,;](?=\\S)|[\\t|]|[^.!?:\\s] {2,}(?=\\S)");

    private Prose() {}

    static boolean is(String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(LOOKED_AT)
                .map(String::strip)
                .toList();
        List<List<String>> tokens =
                lines.stream().map(line -> List.of(line.split("\\s+"))).toList();
        long all = tokens.stream().mapToLong(List::size).sum();
        long words = tokens.stream()
                .flatMap(List::stream)
                .filter(token -> WORD.matcher(token).matches())
                .count();
        long sentences =
                SENTENCE_END.matcher(String.join("\n", lines)).results().count();
        return all >= LEAST_WORDS
                && all >= FEW_WORDS * lines.size()
                && words >= MOSTLY * all
                && LINES_A_SENTENCE * sentences >= lines.size()
                && !areEven(lines, all)
                && lines.stream().noneMatch(line -> BETWEEN_CELLS.matcher(line).find())
                && tokens.stream().filter(Prose::isOfNumbers).count() < 2;
    }

    /** Whether every line has as many commas, or semicolons, as the others, and few words between them. */
    private static boolean areEven(List<String> lines, long words) {
        return lines.size() > 1 && (isSame(lines, words, ',') || isSame(lines, words, ';'));
    }

    private static boolean isSame(List<String> lines, long words, char separator) {
        List<Long> counts = lines.stream()
                .map(line -> line.chars().filter(c -> c == separator).count())
                .distinct()
                .toList();
        return counts.size() == 1
                && counts.getFirst() > 0
                && words < FEW_WORDS * lines.size() * (counts.getFirst() + 1);
    }

    private static boolean isOfNumbers(List<String> tokens) {
        return 2 * tokens.stream().filter(token -> Numeral.of(token).isNumber()).count() >= tokens.size();
    }
}
