package dev.paso.ui.first;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.layout.Places;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Story;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The frame of a screen as the style sheet knows it, with places for what comes later. */
final class FirstFrame {
    private static final String MAIN = "first-main";

    private FirstFrame() {}

    /** Leads a keyboard past the header, as the live page's does. */
    static Element skip(Texts texts) {
        return new Element("a")
                .addClass("skip")
                .attr("href", "#" + MAIN)
                .attr("onclick", "document.getElementById('" + MAIN + "').focus();return false")
                .text(texts.say("layout.skip"));
    }

    static Element main() {
        return new Element("main").attr("id", MAIN).attr("tabindex", "-1");
    }

    static Element header(Texts texts, String path) {
        Element header = new Element("header");
        header.appendElement("a")
                .addClass("brand")
                .attr("href", "playground")
                .appendElement("span")
                .text("Paso");
        header.appendElement("span").addClass("claim").text(texts.say("layout.claim"));
        Element places = header.appendElement("nav").addClass("places").attr("aria-label", texts.say("layout.places"));
        for (String route : Places.ROUTES) {
            Element link = places.appendElement("a").attr("href", route).text(texts.say("layout." + route));
            if (route.equals(Places.of(path))) {
                link.attr("aria-current", "page");
            }
        }
        return header;
    }

    /** @param plane the data, and what the model makes of them */
    static Element playground(Texts texts, ExperimentSpec spec, Optional<Element> plane) {
        Element screen = new Element("div").addClass("playground");
        screen.appendElement("div").addClass("transport");
        Element board = screen.appendElement("div").addClass("board");
        board.appendChild(panel("data", texts));
        board.appendChild(panel("model", texts));
        board.appendChild(panel("training", texts));
        Element output = board.appendElement("div").addClass("output");
        Element place = output.appendElement("div").addClass("panel").addClass("plane");
        plane.ifPresent(place::appendChild);
        Element losses = output.appendElement("div").addClass("panel").addClass("losses");
        losses.appendElement("div").addClass("first-chart").appendElement("h3").text(texts.say("loss.title"));
        if (spec.isBinaryClassifier()) {
            board.appendChild(panel("threshold", texts));
        } else if (spec.data().classes() > 2) {
            board.appendChild(panel("confusion", texts));
        }
        return screen;
    }

    private static Element panel(String name, Texts texts) {
        Element panel = new Element("section").addClass("panel").addClass(name);
        panel.appendElement("div").addClass("panel-head").appendElement("h2").text(texts.say(name + ".title"));
        return panel;
    }

    /** The words of a step, from 1. */
    static Element lab(Texts texts, Story story, int step) {
        Element screen = new Element("div").addClass("lab");
        screen.appendElement("div").addClass("transport");
        Element body = screen.appendElement("div").addClass("lab-body");
        Element column = body.appendElement("section").addClass("panel").addClass("story");
        column.appendElement("div")
                .addClass("story-head")
                .appendElement("span")
                .addClass("place")
                .text(texts.say("lab.place", step, story.size()));
        Element words = column.appendElement("div").addClass("words").addClass("real");
        words.appendElement("h2").text(texts.say(story.key(step, "title")));
        words.appendElement("p").text(texts.say(story.key(step, "text")));
        words.appendChild(labelled("try", "lab.try", story, step, texts));
        words.appendChild(labelled("mission", "lab.mission", story, step, texts));
        body.appendElement("div").addClass("stage").appendElement("div").addClass("panel");
        return screen;
    }

    private static Element labelled(String name, String label, Story story, int step, Texts texts) {
        Element paragraph = new Element("p").addClass(name);
        paragraph.appendElement("span").addClass("label").text(texts.say(label));
        paragraph.appendElement("span").text(texts.say(story.key(step, name)));
        return paragraph;
    }
}
