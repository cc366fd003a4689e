package dev.paso.ui.panel;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.paso.core.RefusedException;
import dev.paso.core.data.FormulaSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;

/** The formula that data are drawn by: they are drawn anew while somebody types, and why it is no formula yet is said below. */
final class FormulaField extends TextField {
    static final String ID = "formula";

    private static final int PAUSE_MILLIS = 300;

    private final Texts texts;
    private final Workspace workspace;

    FormulaField(Texts texts, Workspace workspace) {
        super(texts.say("data.formula"));
        this.texts = texts;
        this.workspace = workspace;
        setId(ID);
        setWidthFull();
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        getElement().setAttribute("data-help", "data.formula");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(change.getValue());
            }
        });
    }

    private void typed(String formula) {
        if (!(workspace.spec().data() instanceof FormulaSpec drawn)) {
            return;
        }
        try {
            FormulaSpec other = drawn.withFormula(formula);
            setInvalid(false);
            workspace.change(draft -> draft.data = other);
        } catch (RefusedException unfinished) {
            setErrorMessage(texts.refusal(unfinished));
            setInvalid(true);
        }
    }

    /** Shows the formula that {@code spec} says; what is being typed stays. */
    void show(ExperimentSpec spec) {
        if (spec.data() instanceof FormulaSpec drawn && !drawn.formula().equals(getValue())) {
            setValue(drawn.formula());
            setInvalid(false);
        }
    }
}
