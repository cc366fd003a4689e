package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.paso.core.Refused;
import dev.paso.core.RefusedException;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.setting.Part;
import dev.paso.workspace.setting.Setting;
import dev.paso.workspace.setting.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that the experiment says, part by part as in its file, to be changed there. */
final class AllSettings extends Composite<Dialog> {
    static final String ID = "all-settings";

    private final Texts texts;
    private final Workspace workspace;
    private final Div list = new Div();
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<Object, SettingField> fields = new LinkedHashMap<>(); // by the shape of their settings
    private Optional<SettingField> asked = Optional.empty();

    AllSettings(Texts texts, Workspace workspace) {
        this.texts = texts;
        this.workspace = workspace;
        list.addClassName("all-settings");
    }

    @Override
    protected Dialog initContent() {
        Dialog dialog = new Dialog();
        dialog.setId(ID);
        dialog.addClassName("own-dialog");
        dialog.setHeaderTitle(texts.say("settings.title"));
        dialog.add(new Paragraph(texts.say("settings.lead")), list);
        dialog.getFooter().add(new ActionButton(texts.say("table.close"), () -> dialog.close()));
        return dialog;
    }

    void open() {
        show(workspace.spec());
        getContent().open();
    }

    /** Opens with this part in sight. */
    void open(String part) {
        open();
        Optional.ofNullable(sections.get(part)).ifPresent(Component::scrollIntoView);
    }

    void close() {
        getContent().close();
    }

    boolean isOpen() {
        return getContent().isOpened();
    }

    /** Shows what {@code spec} says; fields that are still there stay, and keep the reader's place. */
    void show(ExperimentSpec spec) {
        List<Part> parts = Settings.of(spec, workspace.remembered());
        sections.keySet().retainAll(parts.stream().map(Part::name).toList());
        fields.keySet()
                .retainAll(parts.stream()
                        .flatMap(part -> part.settings().stream())
                        .map(Setting::shape)
                        .toList());
        List<Component> shown = new ArrayList<>();
        for (Part part : parts) {
            Section section = sections.computeIfAbsent(part.name(), this::section);
            arrange(section.getComponentAt(section.getComponentCount() - 1), part);
            shown.add(section);
        }
        put(list, shown);
    }

    private Section section(String part) {
        H3 heading = new H3(part);
        Section section = new Section(heading);
        section.getElement().setAttribute("aria-label", part);
        String words = texts.group("settings.part").get(part.replaceAll("\\[.*", ""));
        if (words != null) {
            section.add(new Paragraph(words));
        }
        Div grid = new Div();
        grid.addClassName("fields");
        section.add(grid);
        return section;
    }

    private void arrange(Component grid, Part part) {
        List<Component> shown = new ArrayList<>();
        for (Setting setting : part.settings()) {
            SettingField field =
                    fields.computeIfAbsent(setting.shape(), shape -> new SettingField(texts, setting, this::change));
            field.show(setting);
            shown.add(field);
        }
        put((Div) grid, shown);
    }

    /** What stays is not moved: it would lose the keyboard. */
    private static void put(Div place, List<Component> shown) {
        place.getChildren().filter(child -> !shown.contains(child)).toList().forEach(place::remove);
        for (int i = 0; i < shown.size(); i++) {
            if (i >= place.getComponentCount() || place.getComponentAt(i) != shown.get(i)) {
                place.addComponentAtIndex(i, shown.get(i));
            }
        }
    }

    private void change(Setting setting, String value) {
        asked.ifPresent(SettingField::clear);
        asked = Optional.ofNullable(fields.get(setting.shape()));
        workspace.change(draft -> setting.change().orElseThrow().accept(draft, value));
    }

    /** What was wanted cannot be: said beside the field, with its numbers as they are typed there. */
    void refuse(RuntimeException why) {
        RuntimeException told = why instanceof Refused refused
                ? new RefusedException(refused.refusal().measured())
                : why;
        asked.ifPresent(field -> field.refuse(texts.refusal(told)));
    }
}
