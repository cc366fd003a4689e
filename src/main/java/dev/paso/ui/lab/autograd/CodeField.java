package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** A part of a line of code that a learner may write. */
final class CodeField {
    private static final int QUIET_MILLIS = 250;
    private static final int LONGEST = 500;

    private CodeField() {}

    /** @param listener told what was typed, a moment after the last key */
    static TextField of(String id, String label, Consumer<String> listener) {
        TextField field = new TextField(label);
        field.setId("field-" + id);
        field.addClassName("code-field");
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET_MILLIS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(change.getValue());
            }
        });
        return field;
    }
}
