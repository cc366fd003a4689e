package dev.paso.ui.lab.screen;

import com.vaadin.flow.router.QueryParameters;
import dev.paso.workspace.LabState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was done in a step beside its run, as the address says it, so that a page that is loaded again has it: each handle that is not
 * where it was when the step began, as name:value.
 */
final class Doings {
    private static final String DONE = "done";
    private static final int LONGEST = 200; // characters of one: documents and curves are not for addresses
    private static final int MOST = 1_500; // of all

    private final LabState state;
    private Map<String, String> first = Map.of();
    private List<String> told = List.of();
    private Optional<Wanted> wanted = Optional.empty();

    /** What is to be done again once the run is at {@code step}. */
    private record Wanted(Map<String, String> handles, long step) {}

    Doings(LabState state) {
        this.state = state;
    }

    /** A step has begun; what its address says is done again when the run is where it was. */
    void begin(QueryParameters address, long step) {
        first = state.handles();
        told = List.of();
        Map<String, String> handles = new LinkedHashMap<>(first);
        address.getParameters(DONE).forEach(one -> {
            String[] parts = one.split(":", 2);
            if (parts.length == 2) {
                handles.put(parts[0], parts[1]);
            }
        });
        wanted = handles.equals(first) ? Optional.empty() : Optional.of(new Wanted(handles, step));
    }

    /** The run is at {@code step}. What cannot be done again any more is left. */
    void arrive(long step) {
        wanted.filter(one -> one.step <= step).ifPresent(one -> {
            wanted = Optional.empty();
            try {
                state.setHandles(one.handles);
            } catch (IllegalArgumentException notHere) {
                state.setHandles(first);
            }
        });
    }

    /** Whether more was done since the address was written last. */
    boolean isNew() {
        return wanted.isEmpty() && !now().equals(told);
    }

    QueryParameters addTo(QueryParameters address) {
        told = now();
        return told.isEmpty() ? address : address.merging(DONE, told.toArray(String[]::new));
    }

    private List<String> now() {
        Map<String, String> handles = new TreeMap<>(wanted.map(Wanted::handles).orElseGet(state::handles));
        List<String> moved = handles.entrySet().stream()
                .filter(one -> !one.getValue().equals(first.get(one.getKey())))
                .map(one -> one.getKey() + ":" + one.getValue())
                .filter(one -> one.length() <= LONGEST)
                .toList();
        return moved.stream().mapToInt(String::length).sum() <= MOST ? moved : List.of();
    }
}
