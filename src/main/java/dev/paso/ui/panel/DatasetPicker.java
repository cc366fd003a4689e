package dev.paso.ui.panel;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.dom.Element;
import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetPicture;
import dev.paso.ui.text.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The data sets as pictures, of which one is chosen: radio buttons, so arrow keys walk them. */
final class DatasetPicker extends FieldSet {
    private static final Map<DatasetPicture, String> PICTURES = new LinkedHashMap<>(); // one for all pages

    static {
        DatasetKinds.PICTURES.forEach(one -> PICTURES.put(one, Thumbnail.of(one)));
    }

    private final Map<DatasetPicture, Element> buttons = new HashMap<>();

    DatasetPicker(Texts texts, Consumer<DatasetPicture> listener) {
        addClassName("datasets");
        Element legend = new Element("legend").setText(texts.say("data.pictures"));
        getElement().appendChild(legend);
        PICTURES.keySet().forEach(one -> getElement().appendChild(picture(one, texts, listener)));
    }

    /** Marks the picture of {@code dataset} as chosen; none where the data came from elsewhere. */
    void show(Optional<DatasetPicture> dataset) {
        buttons.forEach((one, button) -> button.executeJs(
                "this.checked = $0", dataset.filter(one::equals).isPresent()));
    }

    private Element picture(DatasetPicture dataset, Texts texts, Consumer<DatasetPicture> listener) {
        Element button = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", "dataset")
                .setAttribute("value", dataset.name().toUpperCase(Locale.ROOT));
        button.addEventListener("change", change -> listener.accept(dataset));
        buttons.put(dataset, button);
        Element holder = new Element("span").setAttribute("aria-hidden", "true");
        holder.setProperty("innerHTML", PICTURES.get(dataset));
        Element name = new Element("span").setText(name(dataset, texts));
        name.getClassList().add("name");
        return new Element("label").appendChild(button, holder, name);
    }

    static String name(DatasetPicture dataset, Texts texts) {
        return texts.say("data." + dataset.name().toLowerCase(Locale.ROOT));
    }
}
