package dev.paso.workspace.loop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program of the chapter, and which of its lines does what. */
public final class Listing {
    private static final String MARK = " @";

    private final List<String> lines = new ArrayList<>();
    private final Map<Beat, Integer> places = new EnumMap<>(Beat.class);

    private final String name;

    /**
     * @param name of its title: under {@code lab.loop.code.}
     * @param marked Python; a line that does something ends in {@code @} and the name of the beat
     */
    public Listing(String name, String marked) {
        this.name = name;
        marked.lines().forEach(line -> {
            int mark = line.indexOf(MARK);
            if (mark >= 0) {
                places.put(Beat.valueOf(line.substring(mark + MARK.length())), lines.size());
            }
            lines.add(mark >= 0 ? line.substring(0, mark) : line);
        });
    }

    public String name() {
        return name;
    }

    public List<String> lines() {
        return lines;
    }

    public boolean has(Beat beat) {
        return places.containsKey(beat);
    }

    /** Where the line of {@code beat} is, from 0; empty where the program has none. */
    public Optional<Integer> line(Beat beat) {
        return Optional.ofNullable(places.get(beat));
    }

    /** What each line came to: empty texts but for those of {@code values}. */
    public List<String> values(Map<Beat, String> values) {
        List<String> all = new ArrayList<>();
        lines.forEach(line -> all.add(""));
        places.forEach((beat, line) -> all.set(line, values.getOrDefault(beat, "")));
        return all;
    }
}
