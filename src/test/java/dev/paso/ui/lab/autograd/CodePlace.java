package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.Component;
import dev.paso.Until;
import dev.paso.torch.Snippet;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.lab.TestPlace;
import dev.paso.workspace.LabStep;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lab on autograd, led to its steps so that it shows its code. */
final class CodePlace {
    private final TestPlace<Autograd> test;
    private final LabPlace<Autograd> place;

    private CodePlace(TestPlace<Autograd> test) {
        this.test = test;
        place = test.place();
    }

    /** Answers in a lab that is closed afterwards. */
    static <T> T with(Function<CodePlace, T> answer) {
        try (TestPlace<Autograd> test = TestPlace.of(new AutogradLab(), Locale.ENGLISH)) {
            return answer.apply(new CodePlace(test));
        }
    }

    LabPlace<Autograd> place() {
        return place;
    }

    Autograd lab() {
        return place.lab();
    }

    /** To the beginning of a step, with so many updates made. */
    void at(String step, long update) {
        test.story().goTo(step);
        LabStep<?> begun = test.story().step();
        lab().follow(begun.preset(), begun.preset().prepared(), update, Optional.empty());
        test.story().begin();
    }

    /** Shows what is there, once nothing is worked out any more. */
    void show(LabPanel panel) {
        panel.refresh();
        Until.holds("all is worked out", () -> !lab().desk().isBusy());
        panel.refresh();
    }

    private static Stream<CodeCard> below(Component component) {
        return component instanceof CodeCard card
                ? Stream.of(card)
                : component.getChildren().flatMap(CodePlace::below);
    }

    CodeCard card(LabPanel panel, String name) {
        show(panel);
        return below(panel.content())
                .filter(card -> card.getId().orElse("").equals("card-" + name))
                .findFirst()
                .orElseThrow();
    }

    List<Snippet> cards(LabPanel panel, String... names) {
        return Stream.of(names).map(name -> snippet(panel, name, "")).toList();
    }

    Snippet snippet(LabPanel panel, String name, String before) {
        CodeCard card = card(panel, name);
        return new Snippet("autograd: " + name, before, card.source(), card.printed());
    }
}
