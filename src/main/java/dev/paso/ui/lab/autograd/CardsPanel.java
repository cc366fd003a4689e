package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Code;

/** Cards with code side by side. */
abstract class CardsPanel extends Handled<Autograd> {
    final Code code;
    private final Div cards = parts("code-cards");

    CardsPanel(LabPlace<Autograd> place) {
        super(place);
        code = lab.code();
    }

    /** A card more, with a sentence under its title where there is one. */
    final CodeCard card(String name, boolean hasNote) {
        String key = "lab.autograd.card." + name;
        CodeCard card = new CodeCard("card-" + name, say(key));
        cards.add(card);
        return hasNote ? card.saying(say(key + ".note")) : card;
    }

    @Override
    public final Div content() {
        return cards;
    }
}
