package dev.paso.ui.proof;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.dom.Element;
import dev.paso.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All chapters or one of them: radio buttons, so arrow keys walk them. */
final class ChapterPicker extends FieldSet {
    private final Map<Optional<String>, Element> buttons = new LinkedHashMap<>();

    ChapterPicker(Texts texts, Consumer<Optional<String>> listener) {
        addClassNames("features", "chapters");
        getElement().appendChild(new Element("legend").setText(texts.say("proof.chapters")));
        add(Optional.empty(), texts.say("proof.chapters.all"), listener);
        for (String chapter : Evidence.byChapter().keySet()) {
            add(Optional.of(chapter), chapter, listener);
        }
    }

    private void add(Optional<String> chapter, String name, Consumer<Optional<String>> listener) {
        Element button = new Element("input").setAttribute("type", "radio").setAttribute("name", "chapter");
        button.addEventListener("change", change -> listener.accept(chapter));
        buttons.put(chapter, button);
        getElement().appendChild(new Element("label").appendChild(button, new Element("span").setText(name)));
    }

    void show(Optional<String> chapter) {
        buttons.forEach((one, button) -> button.executeJs("this.checked = $0", one.equals(chapter)));
    }
}
