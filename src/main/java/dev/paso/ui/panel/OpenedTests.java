package dev.paso.ui.panel;

import com.vaadin.flow.server.VaadinSession;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.lesson.TestVerdict;
import dev.paso.core.train.ExperimentSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The test sets that a learner has opened in a browser, each of them once, with what they said: loading the page again closes none. The
 * oldest of very many is forgotten.
 */
public final class OpenedTests {
    static final int MOST = 100;

    /** Which samples were set apart, of which data. */
    private record Apart(Object data, Optional<SplitSpec> test) {}

    private final Map<Apart, TestVerdict> verdicts = new LinkedHashMap<>();

    /** Those of the browser that is asking now; for its session's thread. */
    public static OpenedTests ofBrowser() {
        VaadinSession session = VaadinSession.getCurrent();
        OpenedTests known = session.getAttribute(OpenedTests.class);
        OpenedTests opened = known == null ? new OpenedTests() : known;
        session.setAttribute(OpenedTests.class, opened);
        return opened;
    }

    Optional<TestVerdict> verdict(ExperimentSpec spec) {
        return Optional.ofNullable(verdicts.get(apart(spec)));
    }

    void opened(ExperimentSpec spec, TestVerdict verdict) {
        verdicts.putIfAbsent(apart(spec), verdict);
        if (verdicts.size() > MOST) {
            verdicts.remove(verdicts.keySet().iterator().next());
        }
    }

    private static Apart apart(ExperimentSpec spec) {
        return new Apart(brief(spec.data()), spec.options().test());
    }

    /** Somebody's own data may be large: what tells them from others is enough. */
    private static Object brief(DatasetSpec data) {
        return data instanceof InlineSpec own ? List.of(own.n(), own.hashCode()) : data;
    }
}
