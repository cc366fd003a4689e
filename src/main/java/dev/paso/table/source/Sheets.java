package dev.paso.table.source;

import java.util.List;

/**
 * The sheets of a workbook.
 *
 * @param names of those that can be seen, at least one, in order
 * @param chosen the one that is read, from 0
 */
public record Sheets(List<String> names, int chosen) {
    public Sheets {
        names = List.copyOf(names);
    }
}
