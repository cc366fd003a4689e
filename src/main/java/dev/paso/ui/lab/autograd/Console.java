package dev.paso.ui.lab.autograd;

import dev.paso.core.autograd.AutogradException;
import dev.paso.ui.text.Texts;

/** What is answered to code that a learner types: what Python would say, or that it is more than Paso knows. */
final class Console {
    private Console() {}

    static String answer(Texts texts, AutogradException refused) {
        return refused.isUnknown() ? texts.say("lab.autograd.unknown") : refused.line();
    }
}
