package dev.paso.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.paso.ui.text.Texts;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What anything on a page is, in a sentence, for whoever asks by the button or the key {@code ?}. Parts of a page say by {@code
 * data-help} which text is theirs, or are known to {@code frontend/help/places.ts}; the texts come once somebody asks.
 */
@Tag("paso-help")
@JsModule("./help/paso-help.ts")
final class Help extends Component {
    /** Under which its texts stand. */
    static final String WORDS = "help";

    Help(Texts texts) {
        Map<String, String> words = Stream.of("button", "intro", "close", "none")
                .collect(Collectors.toMap(key -> key, key -> texts.say(WORDS + "." + key)));
        getElement().setPropertyMap("words", words);
        getElement()
                .addEventListener("help-wanted", wanted -> getElement().setPropertyMap("texts", texts.group(WORDS)));
    }
}
