package dev.paso.ui.panel;

import com.vaadin.flow.component.html.Span;
import dev.paso.core.data.PreparedData;
import dev.paso.ui.text.Texts;

/** Which split is judged: the validation split, or the training split where there is no other. */
public final class SplitWords {
    private SplitWords() {}

    /** Whether only the points it trains on are there to judge it by. */
    static boolean isOfTraining(PreparedData data) {
        return data.validation().size() == 0;
    }

    /** The split in a word. */
    public static String of(Texts texts, PreparedData data) {
        return texts.say(isOfTraining(data) ? "split.training" : "split.validation");
    }

    /** Beside a panel's title. */
    static Span label() {
        Span label = new Span();
        label.addClassName("split");
        return label;
    }
}
