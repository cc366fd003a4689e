package dev.paso.ui.lab.descent;

import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.Update;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.PhaseButtons;
import dev.paso.ui.text.Digits;
import dev.paso.workspace.Command;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.Phase;
import java.util.List;
import java.util.Optional;

/** The five steps of gradient descent as five buttons in a row, each with what it found. */
final class FiveSteps {
    private static final List<Phase> STEPS =
            List.of(Phase.START, Phase.PREDICT, Phase.LOSS, Phase.GRADIENTS, Phase.UPDATE);

    private FiveSteps() {}

    static LabPanel of(LabPlace<Descent> place) {
        return new PhaseButtons<>(
                place.say("lab.phases"),
                STEPS,
                0,
                phase -> place.say(phase.key()),
                phase -> press(place, phase),
                phase -> state(place, phase));
    }

    private static void press(LabPlace<Descent> place, Phase phase) {
        switch (phase) {
            case START -> place.workspace().accept(new Command.Reset());
            case UPDATE -> place.workspace().accept(new Command.StepBatch());
            default -> {}
        }
        if (phase != Phase.UPDATE) {
            place.act(() -> place.lab().reach(phase));
        }
    }

    private static PhaseButtons.State state(LabPlace<Descent> place, Phase phase) {
        Phase reached = place.lab().phase();
        Phase next = reached == Phase.UPDATE ? Phase.PREDICT : Phase.values()[reached.ordinal() + 1];
        boolean isDone = reached.has(phase);
        return new PhaseButtons.State(
                phase == next,
                isDone ? value(phase, place.lab(), place.digits()) : "–",
                isDone || phase == next ? Optional.empty() : Optional.of(place.say("lab.phase.before")));
    }

    private static String value(Phase phase, Descent descent, Digits digits) {
        Update update = descent.update();
        Line before = update.before();
        return switch (phase) {
            case NOTHING -> "";
            case START -> pair("b = ", before.b(), "w = ", before.w(), digits);
            case PREDICT -> "ŷ = " + digits.brief(descent.example().prediction());
            case LOSS -> "MSE = " + digits.brief(update.loss());
            case GRADIENTS ->
                pair("∂b = ", update.gradient().b(), "∂w = ", update.gradient().w(), digits);
            case UPDATE ->
                pair("b = ", update.after().b(), "w = ", update.after().w(), digits);
        };
    }

    private static String pair(String first, double a, String second, double b, Digits digits) {
        return first + digits.brief(a) + "  " + second + digits.brief(b);
    }
}
