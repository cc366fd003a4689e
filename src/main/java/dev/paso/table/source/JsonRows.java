package dev.paso.table.source;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables that programs write as JSON: a list of objects or of lists, one object a line, an object of columns, or one of these under a
 * name, as pandas has it ({@code records}, {@code values}, {@code columns}, {@code split}, {@code table}).
 */
final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA) // as Python writes, and people
            .build();

    private static final List<String> NAMES = List.of("columns", "fields", "header", "headers", "names");
    private static final List<String> DATA = List.of("data", "records", "rows", "values");
    private static final List<String> NAME = List.of("name", "id", "label", "title");
    private static final int DEEPEST = 6; // answers of services pack their tables

    private final int mostRows;
    private final int mostNames;

    /**
     * @param mostRows of which one more is read, so that it is noticed
     * @param mostNames of columns
     */
    JsonRows(int mostRows, int mostNames) {
        this.mostRows = mostRows;
        this.mostNames = mostNames;
    }

    static boolean mayBe(String text) {
        String begin = text.stripLeading();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    /**
     * @return the rows, the first of them names where there are some; nothing where the text is no JSON
     * @throws RefusedException where it is JSON and no table
     */
    Optional<List<Row>> rows(String text) {
        return parsed(text).map(this::table);
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException wholeFails) {
            return perLine(text);
        }
    }

    private static Optional<JsonNode> perLine(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        try {
            List<JsonNode> objects = new ArrayList<>();
            lines.forEach(line ->
                    objects.add(JSON.readTree(line.endsWith(",") ? line.substring(0, line.length() - 1) : line)));
            return Optional.of(JSON.createArrayNode().addAll(objects));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private List<Row> table(JsonNode node) {
        if (node.isObject() && node.has("nbformat")) {
            throw new RefusedException("table", Rule.FOREIGN, Given.NOTEBOOK);
        }
        return records(node)
                .or(() -> split(node))
                .or(() -> byNames(node))
                .or(() -> columns(node))
                .or(() -> named(node, DEEPEST))
                .filter(rows -> !rows.isEmpty())
                .orElseThrow(() -> new RefusedException("table", Rule.JSON_ROWS));
    }

    /** A list of objects, or of lists. */
    private Optional<List<Row>> records(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            return Optional.empty();
        }
        Collection<JsonNode> items = node.values();
        if (items.stream().allMatch(JsonNode::isObject)) {
            return objects(items);
        }
        return items.stream().allMatch(JsonNode::isArray) ? lists(items, List.of()) : Optional.empty();
    }

    private Optional<List<Row>> objects(Collection<JsonNode> items) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode item : first(items)) {
            names.addAll(item.propertyNames());
            if (names.size() > mostNames) {
                throw new RefusedException("table", Rule.TOO_MANY_COLUMNS, mostNames, names.size());
            }
        }
        List<List<String>> rows = new ArrayList<>(List.of(List.copyOf(names)));
        for (JsonNode item : first(items)) {
            List<String> cells = new ArrayList<>();
            for (String name : names) {
                JsonNode value = item.get(name);
                if (value != null && value.isContainer() && !isOne(value)) {
                    return Optional.empty();
                }
                cells.add(value == null ? "" : text(value));
            }
            rows.add(cells);
        }
        return Optional.of(Vectors.opened(Predicted.opened(numbered(rows))));
    }

    /** Whether it may stand in a cell, which falls into columns then. */
    private static boolean isOne(JsonNode value) {
        return Predicted.isOne(value.toString()) || Vectors.isOne(value.toString());
    }

    private List<JsonNode> first(Collection<JsonNode> items) {
        return items.stream().limit(mostRows + 1L).toList();
    }

    private Optional<List<Row>> lists(Collection<JsonNode> items, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        if (!names.isEmpty()) {
            rows.add(names);
        }
        for (JsonNode item : first(items)) {
            if (item.values().stream().anyMatch(JsonNode::isContainer)) {
                return Optional.empty();
            }
            rows.add(item.values().stream().map(JsonRows::text).toList());
        }
        return Optional.of(numbered(rows));
    }

    /** {@code {"columns": ["x", "y"], "data": [[1, 2], [3, 4]]}}, under whichever names, those of columns perhaps in objects. */
    private Optional<List<Row>> split(JsonNode node) {
        JsonNode names = firstOf(node, NAMES);
        JsonNode data = firstOf(node, DATA);
        return names.isArray() && data.isArray() && data.values().stream().allMatch(JsonNode::isArray)
                ? lists(
                        data.values(),
                        names.values().stream().map(JsonRows::columnName).toList())
                : Optional.empty();
    }

    private static JsonNode firstOf(JsonNode node, List<String> names) {
        return names.stream()
                .filter(node::has)
                .findFirst()
                .map(node::path)
                .orElseGet(() -> node.path(names.getFirst()));
    }

    private static String columnName(JsonNode column) {
        return column.isObject() ? text(firstOf(column, NAME)) : text(column);
    }

    /** {@code {"x": [1, 2], "y": [3, 4]}}, or the same with rows by their names. */
    private static Optional<List<Row>> columns(JsonNode node) {
        if (!node.isObject() || node.size() < 2 || !node.values().stream().allMatch(JsonRows::isColumn)) {
            return Optional.empty();
        }
        Map<String, List<JsonNode>> columns = new LinkedHashMap<>();
        node.properties()
                .forEach(entry ->
                        columns.put(entry.getKey(), List.copyOf(entry.getValue().values())));
        int length = columns.values().stream().mapToInt(List::size).max().orElse(0);
        if (columns.values().stream().anyMatch(column -> column.size() != length)) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>(List.of(List.copyOf(columns.keySet())));
        for (int row = 0; row < length; row++) {
            int at = row;
            rows.add(columns.values().stream()
                    .map(column -> text(column.get(at)))
                    .toList());
        }
        return Optional.of(Vectors.opened(numbered(rows)));
    }

    private static boolean isColumn(JsonNode node) {
        return node.isContainer()
                && !node.isEmpty()
                && node.values().stream().allMatch(value -> !value.isContainer() || value.isArray() && isOne(value));
    }

    /** The one table among what an object holds, or of several the one that is called as data is; else what is in one of them. */
    private Optional<List<Row>> named(JsonNode node, int depth) {
        boolean isWrapper = node.isObject() || node.isArray() && node.size() == 1;
        if (!isWrapper || depth == 0) {
            return Optional.empty();
        }
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> records(entry.getValue())
                        .or(() -> split(entry.getValue()))
                        .ifPresent(rows -> tables.put(entry.getKey(), rows)));
        if (tables.size() > 1) {
            tables.keySet().retainAll(DATA);
        }
        if (!tables.isEmpty()) {
            return tables.size() == 1 ? tables.values().stream().findFirst() : Optional.empty();
        }
        List<List<Row>> deeper = node.values().stream()
                .flatMap(value -> split(value).or(() -> named(value, depth - 1)).stream())
                .toList();
        return deeper.size() == 1 ? Optional.of(deeper.getFirst()) : Optional.empty();
    }

    /** {@code {"Ana": {"h": 1.62, "c": "a"}, "Luis": {"h": 1.75, "c": "b"}}}: rows by their names, each of numbers and words. */
    private Optional<List<Row>> byNames(JsonNode node) {
        if (!node.isObject() || node.size() < 2 || !node.values().stream().allMatch(JsonNode::isObject)) {
            return Optional.empty();
        }
        List<JsonNode> items = List.copyOf(node.values());
        List<String> names = List.copyOf(items.getFirst().propertyNames());
        boolean areAlike = items.stream()
                .allMatch(item -> List.copyOf(item.propertyNames()).equals(names));
        boolean isOfBoth = items.stream()
                .anyMatch(item -> item.values().stream().anyMatch(JsonNode::isString)
                        && item.values().stream().anyMatch(JsonNode::isNumber));
        boolean areRows = areAlike
                && (isOfBoth || isCounted(node.propertyNames()) && !isCounted(names))
                && names.stream()
                        .allMatch(name -> items.stream()
                                        .map(item -> item.path(name).isString())
                                        .distinct()
                                        .count()
                                == 1);
        return areRows ? objects(items) : Optional.empty();
    }

    private static boolean isCounted(Collection<String> names) {
        return names.stream().allMatch(name -> name.chars().allMatch(Character::isDigit));
    }

    private static List<Row> numbered(List<List<String>> rows) {
        List<Row> numbered = new ArrayList<>(rows.size());
        for (List<String> cells : rows) {
            numbered.add(Cells.row(numbered.size() + 1L, cells));
        }
        return numbered;
    }

    /** Numbers without a zero behind their decimals, so that no mark can be taken for another. */
    private static String text(JsonNode value) {
        if (value.isNull() || value.isContainer()) {
            return value.isNull() ? "" : value.toString();
        }
        if (!value.isNumber() || value.isDouble() && !Double.isFinite(value.doubleValue())) {
            return value.asString();
        }
        BigDecimal number = value.decimalValue();
        return number.scale() > 0 && number.scale() < 40
                ? number.stripTrailingZeros().toPlainString()
                : number.toString();
    }
}
