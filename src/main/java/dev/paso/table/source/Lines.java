package dev.paso.table.source;

import java.util.ArrayList;
import java.util.List;

/** A text line by line, with the numbers they have in the file. */
final class Lines {
    private final List<String> lines = new ArrayList<>();

    private Lines() {}

    /** All lines, however they end; at most the first {@code most}. */
    static Lines of(String text, int most) {
        Lines found = new Lines();
        int from = 0;
        while (from < text.length() && found.lines.size() < most) {
            int end = end(text, from);
            found.lines.add(text.substring(from, end));
            boolean isPair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            from = end + (isPair ? 2 : 1);
        }
        return found;
    }

    /** The first {@code most} lines that are not blank. */
    static List<String> filled(String text, int most) {
        List<String> filled = new ArrayList<>();
        int from = 0; // of the line
        int at = 0;
        while (at < text.length() && filled.size() < most) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                from = ++at;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                at = end(text, at);
                filled.add(text.substring(from, at));
            }
        }
        return filled;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    int size() {
        return lines.size();
    }

    String at(int index) {
        return lines.get(index);
    }

    /** From 1. */
    long number(int index) {
        return index + 1L;
    }

    List<String> all() {
        return lines;
    }
}
