package dev.paso.ui.first;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.ChartModel;
import dev.paso.ui.controls.Addresses;
import dev.paso.ui.controls.Opening;
import dev.paso.ui.layout.Preferences;
import dev.paso.ui.panel.PlaneCharts;
import dev.paso.ui.playground.Presets;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Story;
import dev.paso.workspace.labs.Labs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;

/**
 * Draws into a page what its address says, as far as that is a moment's work: the frame of the screen, and in it the data and what the
 * model makes of them, or the words of a lab's step. It stands where the live page will put the same, and gives way to it
 * ({@code frontend/first/first.ts}).
 */
final class FirstPicture {
    /** Under this id the page's scripts find it. */
    static final String ID = "first";

    private static final int MOST_POINTS = 1_000;
    private static final int MOST_INPUTS = 2;
    private static final String LAB = "lab/";

    private final Labs labs;
    private final Addresses addresses;
    private final Map<String, Element> usual = new ConcurrentHashMap<>(); // what most see first, in each language
    private final Map<String, Story> stories = new ConcurrentHashMap<>(); // nobody goes on in them

    FirstPicture(Labs labs, Addresses addresses) {
        this.labs = labs;
        this.addresses = addresses;
    }

    void draw(IndexHtmlResponse page, String path) {
        VaadinRequest request = page.getVaadinRequest();
        Texts texts = new Texts(Preferences.locale(request));
        QueryParameters query = query(request);
        Element picture = new Element("div").attr("id", ID).addClass("frame");
        picture.appendChild(FirstFrame.skip(texts));
        picture.appendChild(FirstFrame.header(texts, path));
        content(path, query, texts).ifPresent(content -> {
            picture.appendChild(FirstFrame.main().appendChild(content));
            page.getDocument().body().prependChild(picture);
        });
    }

    private static QueryParameters query(VaadinRequest request) {
        String query = request instanceof VaadinServletRequest servlet ? servlet.getQueryString() : null;
        return query == null ? QueryParameters.empty() : QueryParameters.fromString(query);
    }

    private Optional<Element> content(String path, QueryParameters query, Texts texts) {
        if (path.isEmpty() || path.equals("playground")) {
            return Optional.of(
                    query.getParameters().isEmpty()
                            ? usual.computeIfAbsent(texts.locale().getLanguage(), language -> playground(query, texts))
                                    .clone()
                            : playground(query, texts));
        }
        return path.startsWith(LAB) ? lab(path.substring(LAB.length()), query, texts) : Optional.empty();
    }

    private Optional<Element> lab(String name, QueryParameters query, Texts texts) {
        Optional<Story> told = Optional.ofNullable(stories.get(name)).or(() -> labs.story(name));
        told.ifPresent(story -> stories.putIfAbsent(name, story));
        return told.map(story -> FirstFrame.lab(
                texts, story, story.number(query.getSingleParameter("step").orElse(""))));
    }

    private Element playground(QueryParameters query, Texts texts) {
        Opening opening = opening(query);
        ExperimentSpec spec = opening.spec().orElseGet(Presets::firstVisit);
        return FirstFrame.playground(texts, spec, plane(spec, opening.step(), texts));
    }

    /** A broken address shows what everybody sees first, as the live page does. */
    private Opening opening(QueryParameters query) {
        try {
            return Opening.of(query, Opening.STEP, addresses);
        } catch (IllegalArgumentException broken) {
            return new Opening(Optional.empty(), 0, false);
        }
    }

    private static Optional<Element> plane(ExperimentSpec spec, long step, Texts texts) {
        if (spec.data().n() > MOST_POINTS || spec.data().inputs() > MOST_INPUTS) {
            return Optional.empty();
        }
        PreparedData data = spec.prepared();
        ChartModel.Plane plane = PlaneCharts.of(spec, data, Optional.empty(), texts);
        List<Element> layers =
                Ground.of(spec, data, step).map(ground -> ground.layers(plane)).orElse(List.of());
        return Optional.of(FirstChart.of(plane, layers));
    }
}
