package dev.paso.ui.panel;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.dom.Element;
import dev.paso.core.data.Feature;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Which columns the model sees, each made of the raw ones; at least one. */
final class FeaturePicker extends FieldSet {
    private final Consumer<List<Feature>> listener;
    private final Map<Feature, Element> boxes = new EnumMap<>(Feature.class);
    private final Map<Feature, Element> labels = new EnumMap<>(Feature.class);
    private List<Feature> shown = List.of();
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
        shown = spec.features().isEmpty() ? raw() : spec.features();
        labels.forEach((feature, label) -> label.setVisible(feature.requiredColumns() <= columns));
        boxes.forEach((feature, box) -> box.executeJs("this.checked = $0", shown.contains(feature)));
    }

    private List<Feature> raw() {
        return columns == 1 ? List.of(Feature.X1) : List.of(Feature.X1, Feature.X2);
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
        List<Feature> wanted = new ArrayList<>(shown);
        if (!wanted.removeIf(feature::equals)) {
            wanted.add(place(feature), feature);
        }
        if (wanted.isEmpty()) {
            boxes.forEach((one, box) -> box.executeJs("this.checked = $0", shown.contains(one)));
            return;
        }
        listener.accept(wanted.equals(raw()) ? List.of() : wanted);
    }

    /** Before the first that comes after it, where they stand in their usual order; a file may have another, which stays. */
    private int place(Feature feature) {
        boolean isUsual =
                IntStream.range(1, shown.size()).allMatch(i -> shown.get(i - 1).compareTo(shown.get(i)) < 0);
        return isUsual
                ? (int) shown.stream().filter(one -> one.compareTo(feature) < 0).count()
                : shown.size();
    }
}
