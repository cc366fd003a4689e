package dev.paso.network;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What there is to see on a page at one moment.
 *
 * @param loads how often it was loaded in this tab
 * @param state of the run, as its CSS class is called
 * @param quiet texts of what says quietly (role=status) how the page is
 * @param line what it waits for, for whoever looks for the reason
 * @param everQuiet the same, of all moments since they were forgotten
 * @param everSaid everything in places for messages, of all moments since they were forgotten
 */
record Sight(
        int loads,
        String url,
        String language,
        String state,
        long step,
        double learningRate,
        String story,
        boolean isReady,
        double threshold,
        List<Double> others,
        List<String> quiet,
        String line,
        List<String> everQuiet,
        List<String> everSaid) {
    private static final Pattern RECIPE = Pattern.compile("[?&]e=([\\w-]+)");

    /** Empty while there is no page. */
    static Optional<Sight> of(Tab tab) {
        try {
            JsonNode seen = tab.evaluate("window.watched?.look()");
            return seen.isObject() ? Optional.of(of(seen)) : Optional.empty();
        } catch (Tab.UnreachableException e) {
            return Optional.empty();
        }
    }

    private static Sight of(JsonNode seen) {
        List<Double> others = new ArrayList<>();
        seen.path("others").forEach(one -> others.add(one.asDouble()));
        return new Sight(
                seen.path("loads").asInt(),
                seen.path("url").asString(),
                seen.path("language").asString(),
                seen.path("state").asString(),
                seen.path("step").asLong(),
                seen.path("learningRate").asDouble(),
                seen.path("story").asString(),
                seen.path("isReady").asBoolean(),
                seen.path("threshold").asDouble(),
                others,
                texts(seen.path("quiet")),
                seen.path("line").asString(),
                texts(seen.path("everQuiet")),
                texts(seen.path("everSaid")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    boolean isRunning() {
        return state.equals("running");
    }

    /** The experiment in the address. */
    ExperimentSpec recipe() {
        Matcher address = RECIPE.matcher(url);
        if (!address.find()) {
            throw new IllegalStateException("no recipe in the address " + url);
        }
        return ExperimentLink.decode(address.group(1));
    }
}
