package dev.paso.json;

import dev.paso.core.Dtype;
import dev.paso.core.Rule;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.InlineSpec;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Own data, whose fields are tables: how they are read and written. */
final class InlineJson {
    private InlineJson() {}

    static DatasetSpec read(Fields f) {
        JsonNode y = f.optional("y");
        JsonNode cls = f.optional("cls");
        Optional<List<Integer>> labels = Optional.ofNullable(cls)
                .map(node -> Fields.elements(f.path("cls"), node, (place, one) -> label(f, place, one)));
        return new InlineSpec(
                Tensors.rows(f.path("x"), f.required("x")),
                Optional.ofNullable(y).map(node -> Tensors.rows(f.path("y"), node)),
                labels,
                f.optional("names") == null ? InlineSpec.Names.NONE : names(f.object("names")));
    }

    private static int label(Fields f, String place, JsonNode node) {
        boolean isWhole = node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
        if (!isWhole) {
            throw Fields.refused(place, Rule.WHOLE_FROM_0, node);
        }
        return f.beyond().integer(place, node);
    }

    private static InlineSpec.Names names(Fields f) {
        return f.build(() -> new InlineSpec.Names(texts(f, "x"), f.text("target", ""), texts(f, "classes")));
    }

    private static List<String> texts(Fields f, String field) {
        return f.optional(field) == null ? List.of() : f.elements(field, Fields::text);
    }

    /** What follows its {@code type}. */
    static void write(InlineSpec data, ObjectNode out) {
        out.set("x", ResultWriter.nested(data.x(), Dtype.FLOAT64));
        data.y().ifPresent(y -> out.set("y", ResultWriter.nested(y, Dtype.FLOAT64)));
        data.cls().ifPresent(labels -> labels.forEach(out.putArray("cls")::add));
        writeNames(data.names(), out);
    }

    /** Nothing where nothing has a name. */
    static void writeNames(InlineSpec.Names names, ObjectNode out) {
        if (!names.equals(InlineSpec.Names.NONE)) {
            names(names, out.putObject("names"));
        }
    }

    private static void names(InlineSpec.Names names, ObjectNode out) {
        names.x().forEach(out.putArray("x")::add);
        out.put("target", names.target());
        names.classes().forEach(out.putArray("classes")::add);
    }
}
