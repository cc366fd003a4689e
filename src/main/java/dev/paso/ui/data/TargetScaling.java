package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import dev.paso.core.data.ScaleSpec;
import dev.paso.table.TargetSize;
import dev.paso.ui.text.Texts;
import java.util.Optional;

/** Whether numbers that are predicted are standardised: ticked where they lie far from what a new model answers, with what that means. */
final class TargetScaling extends Composite<Checkbox> {
    static final String ID = "own-scaled";

    private final Texts texts;
    private Optional<TargetSize> shown = Optional.empty();

    TargetScaling(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected Checkbox initContent() {
        Checkbox box = new Checkbox(texts.say("own.scaled"));
        box.setId(ID);
        box.setVisible(false);
        return box;
    }

    /** @param size of what is predicted, where that is a number; the same one leaves what was ticked */
    void show(String target, Optional<TargetSize> size) {
        Checkbox box = getContent();
        box.setVisible(size.isPresent());
        if (!size.equals(shown)) {
            shown = size;
            box.setValue(size.filter(TargetSize::isFarFromAnswers).isPresent());
        }
        size.ifPresent(one -> box.setHelperText(texts.say(
                "own.scaled.why", target, texts.significant(one.mean()), texts.significant(one.deviation()))));
    }

    ScaleSpec chosen() {
        return shown.isPresent() && getContent().getValue() ? new ScaleSpec.StandardScaler() : new ScaleSpec.None();
    }
}
