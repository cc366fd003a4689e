package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;

/** The picture of a graph as a visitor sees it. */
record GraphPage(LabPage lab) {
    void press(String pass) {
        Locator graph = lab.page().locator("paso-graph");
        String before = graph.getAttribute("data-drawn");
        lab.page().locator("#graph-" + pass).click();
        lab.transport()
                .until(
                        pass + " is drawn",
                        () -> !graph.getAttribute("data-drawn").equals(before));
        lab.page().locator("paso-graph:not([data-playing])").waitFor();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> nodes() {
        return (List<Map<String, Object>>)
                lab.page().evaluate("() => document.querySelector('paso-graph').values().nodes");
    }

    private long count(String kind) {
        return nodes().stream().filter(node -> kind.equals(node.get("kind"))).count();
    }

    void assertCounts(int leaves, int operations) {
        assertThat(count("leaf")).isEqualTo(leaves);
        assertThat(count("operation")).isEqualTo(operations);
    }

    void awaitCounts(int leaves, int operations) {
        lab.transport()
                .until(
                        "the graph has " + leaves + " leaves and " + operations + " operations",
                        () -> count("leaf") == leaves && count("operation") == operations);
    }

    /** All numbers of the node called {@code name}; the last such node where there are several. */
    List<Double> numbers(String name, String what) {
        Map<String, Object> named = nodes().stream()
                .filter(node -> name.equals(node.get("name")))
                .reduce((first, second) -> second)
                .orElseThrow();
        return named.get(what) instanceof List<?> values
                ? values.stream().map(value -> ((Number) value).doubleValue()).toList()
                : List.of(Double.NaN);
    }

    double number(String name, String what) {
        return numbers(name, what).getFirst();
    }

    double gradient(String name) {
        return number(name, "gradient");
    }

    String focused() {
        return (String) lab.page()
                .evaluate("() => document.querySelector('paso-graph').shadowRoot.activeElement?.dataset.name ?? ''");
    }
}
