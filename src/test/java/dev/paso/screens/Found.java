package dev.paso.screens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was found on a walk, once a place: the same part misfits on many screens. */
final class Found {
    private static final int EXAMPLES = 3;

    private final Map<String, Place> places = new LinkedHashMap<>();

    private static final class Place {
        private final Set<Size> sizes = new LinkedHashSet<>();
        private final Set<String> words = new LinkedHashSet<>();
        private final List<String> visits = new ArrayList<>();
    }

    void add(Misfit misfit, Size size, String visit) {
        Place place = places.computeIfAbsent(misfit.kind() + " | " + misfit.where(), name -> new Place());
        place.sizes.add(size);
        place.words.add(misfit.what());
        place.visits.add(visit);
    }

    int places() {
        return places.size();
    }

    int times() {
        return places.values().stream().mapToInt(place -> place.visits.size()).sum();
    }

    /** A line a place, the most frequent first. */
    Stream<String> lines() {
        return places.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        entry -> -entry.getValue().visits.size()))
                .map(entry -> line(entry.getKey(), entry.getValue()));
    }

    private static String line(String name, Place place) {
        return "%s | %d times, first at %s | %s | %s"
                .formatted(
                        name,
                        place.visits.size(),
                        place.visits.getFirst(),
                        place.sizes,
                        place.words.stream().limit(EXAMPLES).toList());
    }
}
