package dev.paso.ui.component;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** An element whose words the server sets, by the keys of a {@code texts.ts} beside it; those that are missing are English. */
public interface Worded extends HasElement {
    default void setTexts(Map<String, String> texts) {
        getElement().setPropertyJson("texts", Shared.of(texts));
    }

    /** Words as they travel, once for all elements that say the same: never changed. */
    final class Shared {
        private static final int MOST = 200; // some have names of data in them

        private static final Map<Map<String, String>, ObjectNode> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Map<String, String>, ObjectNode> eldest) {
                return size() > MOST;
            }
        };

        private Shared() {}

        private static ObjectNode of(Map<String, String> texts) {
            synchronized (KNOWN) {
                return KNOWN.computeIfAbsent(Map.copyOf(texts), Shared::json);
            }
        }

        private static ObjectNode json(Map<String, String> texts) {
            ObjectNode json = JacksonUtils.createObjectNode();
            texts.forEach(json::put);
            return json;
        }
    }
}
