package dev.paso.scripted;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Vaadin answers: changes of the nodes of a page, among which some are looked for. */
final class Uidl {
    static final int ELEMENT_PROPERTIES = 1;
    static final int TEXT_PROPERTIES = 7;
    private static final int CHILDREN = 2;

    private Uidl() {}

    /** The JSON among what protects it. */
    static JsonNode json(String text) {
        int begin = text.indexOf('{');
        int end = text.lastIndexOf('}');
        return JsonMapper.shared().readTree(text.substring(begin, end + 1));
    }

    static JsonNode change(JsonNode answer, int node, String key) {
        return answer.path("changes")
                .valueStream()
                .filter(change -> change.path("node").asInt() == node
                        && change.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The node that has this value. */
    static int nodeWith(JsonNode answer, String key, int feature, String value) {
        return answer.path("changes")
                .valueStream()
                .filter(change -> change.path("key").asString("").equals(key)
                        && change.path("feat").asInt() == feature
                        && change.path("value").asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the page has no " + value))
                .path("node")
                .asInt();
    }

    static int parentOf(JsonNode answer, int child) {
        return answer.path("changes")
                .valueStream()
                .filter(change -> change.path("feat").asInt() == CHILDREN
                        && change.path("addNodes").valueStream().anyMatch(node -> node.asInt() == child))
                .findFirst()
                .orElseThrow()
                .path("node")
                .asInt();
    }
}
