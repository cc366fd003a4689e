package dev.paso.ui.component;

import dev.paso.experiment.Bytes;
import dev.paso.ui.component.SurfaceModel.Place;
import java.util.List;
import java.util.Optional;

/** A path that a browser already has in part: only what is new goes there. */
final class SentPath {
    private List<Place> sent = List.of();

    /**
     * What the browser does not have yet.
     *
     * @param from index of the first place; what the browser has there and after it is replaced
     * @param x float64 in Base64
     * @param y float64 in Base64
     */
    record Increment(int from, String x, String y) {}

    /** What makes the browser's path this one; nothing where it is this one already. */
    Optional<Increment> to(List<Place> path) {
        int from = common(path);
        if (from == path.size() && from == sent.size()) {
            return Optional.empty();
        }
        sent = List.copyOf(path);
        return Optional.of(from(from));
    }

    /** The whole path, for a browser that lost it. */
    Increment again() {
        return from(0);
    }

    private int common(List<Place> path) {
        int shorter = Math.min(sent.size(), path.size());
        int same = 0;
        while (same < shorter && sent.get(same).equals(path.get(same))) {
            same++;
        }
        return same;
    }

    private Increment from(int from) {
        List<Place> rest = sent.subList(from, sent.size());
        return new Increment(
                from,
                Bytes.ofFloat64(rest.stream().mapToDouble(Place::x).toArray()).base64(),
                Bytes.ofFloat64(rest.stream().mapToDouble(Place::y).toArray()).base64());
    }
}
