package dev.paso.ui.lab.screen;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Story;
import dev.paso.workspace.labs.Labs;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The narrow column that tells a lab: where the learner is, what is to be seen, one thing to try, and a mission that ticks itself. */
final class StoryPanel extends Composite<Section> {
    static final String MISSION = "mission";

    private final Texts texts;
    private final Story story;
    private final Span place = new Span();
    private final Nav map = new Nav();
    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final Paragraph attempt = new Paragraph();
    private final Paragraph mission = new Paragraph();
    private final GuessPart question;
    private final ActionButton back;
    private final ActionButton next;
    private Map<String, String> numbers = Map.of();
    private String attempted = "";
    private String missionShown = "";

    /**
     * @param go told the step the learner wants
     * @param guess told what the learner thinks that the picture will answer
     */
    StoryPanel(Texts texts, Story story, IntConsumer go, Consumer<String> guess) {
        this.texts = texts;
        this.story = story;
        back = new ActionButton(texts.say("lab.back"), () -> go.accept(story.at() - 1));
        next = new ActionButton(texts.say("lab.next"), () -> go.accept(story.at() + 1));
        back.setId("story-back");
        next.setId("story-next");
        title.setId("story-title");
        title.getElement().setAttribute("tabindex", "-1");
        mission.setId(MISSION);
        mission.getElement().setAttribute("role", "status");
        map.getElement().setAttribute("aria-label", texts.say("lab.map"));
        question = new GuessPart(texts, story, guess);
    }

    @Override
    protected Section initContent() {
        place.addClassName("place");
        map.addClassName("map");
        attempt.addClassName("try");
        Div head = new Div(place, map);
        head.addClassName("story-head");
        Div words = new Div(title, text, question, attempt, mission);
        words.addClassName("words");
        Div buttons = new Div(back, next);
        buttons.addClassName("story-buttons");
        Section column = new Section(head, words, buttons);
        column.addClassNames("panel", "story");
        column.getElement().setAttribute("aria-labelledby", "story-title");
        return column;
    }

    /** How many there are. */
    int steps() {
        return story.size();
    }

    /** Shows the step the story is at. */
    void show() {
        int at = story.at();
        place.setText(texts.say("lab.place", at, story.size()));
        missionShown = "";
        refresh();
        back.setEnabled(at > 1);
        next.setText(at < story.size() ? texts.say("lab.next") : onward());
        showSolved();
    }

    /** What comes after the last step. */
    private String onward() {
        return Labs.after(story.lab())
                .map(lab -> texts.say("lab.onward", texts.say("lab." + lab.name() + ".title")))
                .orElseGet(() -> texts.say("lab.onward.all"));
    }

    /** The numbers in the words follow what is shown. */
    void refresh() {
        numbers = SaidWords.of(story.said(), texts.locale());
        change(title, say("title"));
        change(text, say("text"));
        if (!attempted.equals(say("try"))) {
            attempted = say("try");
            attempt.removeAll();
            attempt.add(label("lab.try"), new Span(attempted));
        }
        question.show(numbers);
        showMission();
    }

    private static void change(HasText part, String words) {
        if (!part.getText().equals(words)) {
            part.setText(words);
        }
    }

    /** Ticks what is solved. */
    void showSolved() {
        showMission();
        boolean isSolved = story.isSolved(story.at());
        back.removeThemeVariants(ButtonVariant.PRIMARY);
        next.setThemeVariant(ButtonVariant.PRIMARY, isSolved);
        showMap();
    }

    /** Said once, and again where it has become another sentence: a screen reader tells each. */
    private void showMission() {
        boolean isSolved = story.isSolved(story.at());
        String words = texts.say(isSolved ? "lab.solved" : "lab.mission") + " " + say("mission");
        if (missionShown.equals(words)) {
            return;
        }
        missionShown = words;
        mission.setClassName("mission");
        mission.setClassName("solved", isSolved);
        mission.removeAll();
        mission.add(label(isSolved ? "lab.solved" : "lab.mission"), new Span(say("mission")));
    }

    /** Puts the keyboard where the new step begins. */
    void focus() {
        title.getElement().callJsFunction("focus");
    }

    private void showMap() {
        map.removeAll();
        for (int i = 1; i <= story.size(); i++) {
            Anchor dot =
                    new Anchor("lab/" + story.lab() + "?step=" + story.step(i).key(), String.valueOf(i));
            dot.setRouterIgnore(false);
            String name = texts.say(story.key(i, "title"));
            dot.getElement().setAttribute("title", name);
            dot.getElement()
                    .setAttribute("aria-label", texts.say(story.isSolved(i) ? "lab.dot.solved" : "lab.dot", i, name));
            dot.setClassName("solved", story.isSolved(i));
            if (i == story.at()) {
                dot.getElement().setAttribute("aria-current", "step");
            }
            map.add(dot);
        }
    }

    private Span label(String key) {
        Span label = new Span(texts.say(key));
        label.addClassName("label");
        return label;
    }

    private String say(String part) {
        return texts.fill(story.key(story.at(), part), numbers);
    }
}
