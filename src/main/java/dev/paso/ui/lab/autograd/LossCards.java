package dev.paso.ui.lab.autograd;

import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.Value;
import dev.paso.core.lesson.TorchText;
import dev.paso.experiment.Study;
import dev.paso.ui.component.Choice;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.Waiting;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Code;
import dev.paso.workspace.autograd.Code.Reduction;
import dev.paso.workspace.autograd.ManualLoops.Trained;
import dev.paso.workspace.autograd.Recipes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A loss function, its reduction, and a number out of it. */
final class LossCards extends CardsPanel {
    private final CodeCard mse;
    private final CodeCard last;
    private final Choice<Reduction> reduction;
    private final Waiting waiting;

    LossCards(LabPlace<Autograd> place) {
        super(place);
        mse = card("mse", false);
        last = card("item", false).saying(say("lab.autograd.card.item.note", Recipes.EPOCHS));
        reduction = new Choice<>(
                "reduction",
                List.of(Reduction.values()),
                LossCards::word,
                chosen -> place.act(() -> code.reduction().set(chosen)));
        reduction.setId("reduction");
        mse.with(
                field("predictions", "predictions", code.predictions(), Code.LONGEST),
                field("labels", "labels", code.labels(), Code.LONGEST),
                reduction);
        waiting = new Waiting(texts);
        last.add(waiting);
    }

    private static String word(Reduction reduction) {
        return reduction.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void showState() {
        reduction.setValue(code.reduction().value());
        showMse();
        Study.Answer<Trained> trained = lab.loops().trained();
        waiting.show(Optional.of(trained));
        showLast(trained.found().map(Trained::lastLoss));
    }

    private void showMse() {
        String printed;
        try {
            printed = TorchText.of(code.loss());
        } catch (AutogradException refused) {
            printed = Console.answer(texts, refused);
        }
        mse.show(
                """
                loss_fn = nn.MSELoss(reduction='%s')
                predictions = torch.tensor(%s)
                labels = torch.tensor(%s)
                print(loss_fn(predictions, labels))""".formatted(
                                word(code.reduction().value()),
                                code.predictions().value(),
                                code.labels().value()),
                printed);
    }

    /** The loss of the last epoch's forward pass. */
    private void showLast(Optional<Value> measured) {
        last.show("""
                print(loss)
                print(loss.detach().cpu().numpy())
                print(loss.item(), loss.tolist())""", measured.map(LossCards::lastLoss).orElse(""));
    }

    private static String lastLoss(Value loss) {
        String number = String.valueOf(loss.item());
        return TorchText.of(loss) + "\n" + (float) loss.item() + "\n" + number + " " + number;
    }
}
