package dev.paso.screens;

import java.util.List;
import java.util.Map;

/**
 * Something that does not fit.
 *
 * @param kind {@code cut}, a word {@code broken} in two, {@code covering}, {@code outside} its panel, {@code sideways} scrolling, {@code text} or {@code target} too
 *     small; what is lacking at any size: {@code unsaved} pictures, {@code unsaid} toggles, {@code unskipped} headers
 * @param where tags, ids and classes of what it is
 * @param what its words, or its size
 */
public record Misfit(String kind, String where, String what) {
    /** What the script in the page found. */
    static List<Misfit> of(Object found) {
        return ((List<?>) found).stream().map(one -> of((Map<?, ?>) one)).toList();
    }

    private static Misfit of(Map<?, ?> found) {
        return new Misfit(said(found, "kind"), said(found, "where"), said(found, "what"));
    }

    private static String said(Map<?, ?> found, String name) {
        return String.valueOf(found.get(name));
    }
}
