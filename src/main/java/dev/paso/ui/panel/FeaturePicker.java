package dev.paso.ui.panel;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.dom.Element;
import dev.paso.core.data.Feature;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Texts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which columns the model sees, each made of the raw ones; at least one. */
final class FeaturePicker extends FieldSet {
    private final Consumer<List<Feature>> listener;
    private final Map<Feature, Element> boxes = new EnumMap<>(Feature.class);
    private final Map<Feature, Element> labels = new EnumMap<>(Feature.class);
    private Set<Feature> shown = EnumSet.noneOf(Feature.class);
    private int columns;

    /** @param listener hears of the columns in order; of none where they are just the raw ones */
    FeaturePicker(Texts texts, Consumer<List<Feature>> listener) {
        this.listener = listener;
        addClassName("features");
        getElement().appendChild(new Element("legend").setText(texts.say("data.features")));
        for (Feature feature : Feature.values()) {
            getElement().appendChild(box(feature));
        }
    }

    void show(ExperimentSpec spec) {
        columns = spec.data().inputs();
        setVisible(columns <= 2 || !spec.features().isEmpty()); // of more columns there is nothing to be made
        shown = spec.features().isEmpty() ? raw() : EnumSet.copyOf(spec.features());
        labels.forEach((feature, label) -> label.setVisible(feature.requiredColumns() <= columns));
        boxes.forEach((feature, box) -> box.executeJs("this.checked = $0", shown.contains(feature)));
    }

    private Set<Feature> raw() {
        return columns == 1 ? EnumSet.of(Feature.X1) : EnumSet.of(Feature.X1, Feature.X2);
    }

    private Element box(Feature feature) {
        Element box = new Element("input").setAttribute("type", "checkbox");
        box.addEventListener("change", change -> toggle(feature));
        boxes.put(feature, box);
        Element name = new Element("span").setText(DataNames.of(feature));
        Element label = new Element("label").appendChild(box, name);
        labels.put(feature, label);
        return label;
    }

    private void toggle(Feature feature) {
        Set<Feature> wanted = EnumSet.copyOf(shown);
        if (!wanted.remove(feature)) {
            wanted.add(feature);
        }
        if (wanted.isEmpty()) {
            boxes.forEach((one, box) -> box.executeJs("this.checked = $0", shown.contains(one)));
            return;
        }
        listener.accept(
                wanted.equals(raw())
                        ? List.of()
                        : Arrays.stream(Feature.values())
                                .filter(wanted::contains)
                                .toList());
    }
}
