package dev.paso.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.paso.Resources;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An experiment that somebody brings, opened in a page. */
final class OpenedFile {
    private OpenedFile() {}

    /** One of those that the tests have, by its name. */
    static ExperimentSpec file(String name) {
        return Resources.lines("/experiments/pages.jsonl")
                .map(JsonMapper.shared()::readTree)
                .map(one -> one.path("input"))
                .filter(input -> input.path("name").asString().equals(name))
                .map(JsonNode::toString)
                .map(ExperimentReader::read)
                .findFirst()
                .orElseThrow();
    }

    static Playground open(Visitors visitors, ExperimentSpec spec) {
        return visitors.open(visitors.come(), address(spec));
    }

    static String address(ExperimentSpec spec) {
        return "/playground?e=" + ExperimentLink.encode(spec);
    }

    static Locator unusual(Page page) {
        return page.locator(".unusual-list");
    }

    /** What the page's address says. */
    static ExperimentSpec recipe(Page page) {
        return ExperimentLink.decode(page.url().replaceAll(".*[?&]e=([^&]*).*", "$1"));
    }
}
