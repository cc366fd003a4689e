package dev.paso.ui.controls;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.setting.RecipeLine;

/** What stands below a picture that was saved: of which experiment it is, and at which step. */
public final class CaptionWords {
    private CaptionWords() {}

    /** With {@code {step}} where its number goes. */
    public static String of(ExperimentSpec spec, Texts texts) {
        return RecipeLine.of(spec) + " · " + texts.say("status.step") + " {step}";
    }
}
