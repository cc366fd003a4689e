package dev.paso.ui.playground;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which panels a learner added, as an address says it. */
final class AddedPanels {
    private static final String PANELS = "panels";
    private static final String BETWEEN = ".";

    private AddedPanels() {}

    static Set<String> of(QueryParameters parameters) {
        return parameters
                .getSingleParameter(PANELS)
                .map(text -> Arrays.stream(text.split("\\.", -1)).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    static QueryParameters added(QueryParameters parameters, Set<String> panels) {
        return panels.isEmpty() ? parameters : parameters.merging(PANELS, String.join(BETWEEN, new TreeSet<>(panels)));
    }
}
