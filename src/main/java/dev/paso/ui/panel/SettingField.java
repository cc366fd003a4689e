package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import dev.paso.core.kind.Form;
import dev.paso.ui.component.Choice;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.setting.Setting;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One setting as a field: chosen, switched or typed, with what was refused below it. */
final class SettingField extends Div {
    private static final Set<Form> NUMBERS =
            EnumSet.of(Form.NUMBER, Form.UNBOUNDED, Form.SIZE, Form.NUMBERS, Form.WHOLES, Form.PAIR);

    private static final Pattern LIKE_NUMBERS = Pattern.compile("[-−+\\d.eE,\\s]*");

    private final Texts texts;
    private final Component field;
    private final Consumer<Setting> show;
    private final HasValidationProperties validation;
    private Setting setting;

    /** @param listener hears of what the reader wants instead */
    SettingField(Texts texts, Setting setting, BiConsumer<Setting, String> listener) {
        this.texts = texts;
        this.setting = setting;
        Consumer<String> wanted = value -> listener.accept(this.setting, value);
        if (setting.form() == Form.SWITCH) {
            Checkbox box = new Checkbox(setting.name(), change -> {
                if (change.isFromClient()) {
                    wanted.accept(String.valueOf(change.getValue()));
                }
            });
            box.setManualValidation(true);
            show = now -> box.setValue(Boolean.valueOf(now.value()));
            field = box;
            validation = box;
        } else if (setting.form() == Form.WORD && setting.change().isPresent()) {
            Choice<String> choice = new Choice<>(setting.name(), setting.words(), word -> word, wanted);
            show = now -> choice.setValue(now.value());
            field = choice;
            validation = choice;
        } else {
            TextField line = new TextField(setting.name());
            line.setManualValidation(true);
            line.setReadOnly(setting.change().isEmpty());
            line.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    wanted.accept(read(change.getValue()));
                }
            });
            show = now -> line.setValue(written(now.value()));
            field = line;
            validation = line;
        }
        addClassName("setting");
        getElement().setAttribute("data-path", setting.path());
        add(field);
        show(setting);
    }

    /** Shows another value; what was refused stays below it. */
    void show(Setting now) {
        setting = now;
        show.accept(now);
        boolean isUnusual = now.isUnusual();
        setClassName("unusual", isUnusual);
        String usual = now.usual().map(this::written).filter(text -> isUnusual).orElse("");
        ((HasLabel) field).setLabel(now.name());
        getElement().setAttribute("title", isUnusual ? texts.say("settings.usual", usual.isEmpty() ? "–" : usual) : "");
    }

    void refuse(String why) {
        validation.setErrorMessage(why);
        validation.setInvalid(true);
    }

    void clear() {
        validation.setInvalid(false);
    }

    /** With the decimal mark of the language; a comma there leaves a semicolon between numbers. */
    private String written(String value) {
        return hasComma() ? value.replace(',', ';').replace('.', ',') : value;
    }

    /** What is no number in the language stays as it was typed, to be told so. */
    private String read(String text) {
        String read = text.replace(',', '.').replace(';', ',');
        return hasComma() && LIKE_NUMBERS.matcher(read).matches() ? read : text;
    }

    private boolean hasComma() {
        return NUMBERS.contains(setting.form())
                && DecimalFormatSymbols.getInstance(texts.locale()).getDecimalSeparator() == ',';
    }
}
