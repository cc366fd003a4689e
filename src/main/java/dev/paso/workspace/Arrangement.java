package dev.paso.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which panels are shown, and where: rows of their names, as a style sheet has them; one that is named twice takes both places, and
 * {@code .} is an empty one. A row that ends in {@code +} takes the room that is left. Where there is no room for columns panels stand in
 * the order in which they are named.
 *
 * @param columns how wide columns are beside each other: {@code 3 2}
 * @param first the panels that come before all others where there is one column
 */
public record Arrangement(List<String> rows, String columns, List<String> first) {
    private static final String ROOM = "+";
    private static final String EMPTY = ".";

    public Arrangement {
        rows = List.copyOf(rows);
        first = List.copyOf(first);
    }

    /** Rows of columns that are equally wide. */
    public static Arrangement of(String... rows) {
        String equal =
                names(rows.length == 0 ? "" : rows[0]).stream().map(name -> "1").collect(Collectors.joining(" "));
        return new Arrangement(List.of(rows), equal, List.of());
    }

    private static List<String> names(String row) {
        return Arrays.stream(row.split(" ", -1))
                .filter(word -> !word.isEmpty() && !word.equals(ROOM))
                .toList();
    }

    /** The panels, each once. */
    public List<String> panels() {
        return rows.stream()
                .flatMap(row -> names(row).stream())
                .filter(name -> !name.equals(EMPTY))
                .distinct()
                .toList();
    }

    /** As {@code grid-template-areas}. */
    public String areas() {
        return rows.stream()
                .map(row -> "\"" + String.join(" ", names(row)) + "\"")
                .collect(Collectors.joining(" "));
    }

    /** As {@code grid-template-rows}. */
    public String heights() {
        return rows.stream()
                .map(row -> row.endsWith(ROOM) ? "minmax(0, 1fr)" : "auto")
                .collect(Collectors.joining(" "));
    }

    /** As {@code grid-template-columns}. */
    public String widths() {
        return Arrays.stream(columns.split(" ", -1))
                .map(share -> "minmax(0, " + share + "fr)")
                .collect(Collectors.joining(" "));
    }
}
