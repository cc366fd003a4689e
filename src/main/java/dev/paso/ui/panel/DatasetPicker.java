package dev.paso.ui.panel;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.dom.Element;
import dev.paso.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The data sets as pictures, of which one is chosen: radio buttons, so arrow keys walk them. */
final class DatasetPicker extends FieldSet {
    private static final Map<Dataset, String> PICTURES = new EnumMap<>(Dataset.class);

    static {
        for (Dataset dataset : Dataset.values()) {
            PICTURES.put(dataset, Thumbnail.of(dataset));
        }
    }

    private final Map<Dataset, Element> buttons = new EnumMap<>(Dataset.class);

    DatasetPicker(Texts texts, Consumer<Dataset> listener) {
        addClassName("datasets");
        Element legend = new Element("legend").setText(texts.say("data.pictures"));
        getElement().appendChild(legend);
        for (Dataset dataset : Dataset.values()) {
            getElement().appendChild(picture(dataset, texts, listener));
        }
    }

    /** Marks the picture of {@code dataset} as chosen; none where the data came from elsewhere. */
    void show(Optional<Dataset> dataset) {
        buttons.forEach((one, button) -> button.executeJs(
                "this.checked = $0", dataset.filter(one::equals).isPresent()));
    }

    private Element picture(Dataset dataset, Texts texts, Consumer<Dataset> listener) {
        Element button = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", "dataset")
                .setAttribute("value", dataset.name());
        button.addEventListener("change", change -> listener.accept(dataset));
        buttons.put(dataset, button);
        Element holder = new Element("span").setAttribute("aria-hidden", "true");
        holder.setProperty("innerHTML", "<svg viewBox='0 0 64 44'>" + PICTURES.get(dataset) + "</svg>");
        Element name = new Element("span").setText(name(dataset, texts));
        name.getClassList().add("name");
        return new Element("label").appendChild(button, holder, name);
    }

    static String name(Dataset dataset, Texts texts) {
        return texts.say("data." + dataset.name().toLowerCase(Locale.ROOT));
    }
}
