package dev.paso.ui.controls;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import dev.paso.core.remark.Remark;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Set;

/**
 * What is worth a look in the run, said quietly: a button names the most pressing thing, and tells all of them when it is pressed. What
 * it would tell is made when somebody asks: numbers change all the time while a run trains.
 */
public final class Remarks extends Composite<Div> {
    public static final String BUTTON = "remarks";

    private final Texts texts;
    private final RemarkWords words;
    private final Set<Class<? extends Remark>> dismissed;
    private final ActionButton button = new ActionButton("", this::turn);
    private final Popover popover = new Popover();
    private final Span announced = new Span();
    private List<Remark> shown = List.of();

    /** @param dismissed kinds that the learner does not want to hear of any more; grows here */
    public Remarks(Texts texts, Workspace workspace, Set<Class<? extends Remark>> dismissed) {
        this.texts = texts;
        this.dismissed = dismissed;
        words = new RemarkWords(texts, workspace);
    }

    @Override
    protected Div initContent() {
        button.setId(BUTTON);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        popover.setTarget(button);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(texts.say("remark.label"));
        popover.addClassName("remarks-popover");
        announced.addClassName("unseen");
        announced.getElement().setAttribute("role", "status");
        Div box = new Div(button, popover, announced);
        box.addClassName("remarks");
        box.setVisible(false);
        return box;
    }

    /** Says what stands now. */
    public void show(List<Remark> standing) {
        List<Remark> wanted = standing.stream()
                .filter(remark -> !dismissed.contains(remark.getClass()))
                .toList();
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        Div box = getContent();
        box.setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            popover.close();
            announced.setText("");
            return;
        }
        name();
        if (popover.isOpened()) {
            tell();
        }
    }

    private void name() {
        String title = words.title(shown.getFirst());
        int more = shown.size() - 1;
        String name = more == 0 ? title : texts.say("remark.more", title, more);
        if (!name.equals(button.getText())) {
            button.setText(name);
        }
        if (!title.equals(announced.getText())) {
            announced.setText(title);
        }
    }

    private void turn() {
        if (popover.isOpened()) {
            popover.close();
        } else {
            tell();
            popover.open();
        }
    }

    private void tell() {
        popover.removeAll();
        shown.forEach(remark -> popover.add(section(remark)));
    }

    private Section section(Remark remark) {
        Section section = new Section(new H3(words.title(remark)), new Paragraph(words.sentence(remark)));
        Div actions = new Div();
        actions.addClassName("actions");
        words.action(remark).ifPresent(action -> {
            ActionButton act = new ActionButton(action.words(), () -> {
                popover.close();
                action.run().run();
            });
            act.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(act);
        });
        actions.add(new ActionButton(texts.say("remark.dismiss"), () -> dismiss(remark)));
        section.add(actions);
        return section;
    }

    private void dismiss(Remark remark) {
        dismissed.add(remark.getClass());
        show(shown);
    }
}
