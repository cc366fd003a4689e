package dev.paso;

import dev.paso.core.train.Limits;
import dev.paso.experiment.RunSettings;
import dev.paso.table.TableLimits;
import dev.paso.ui.line.LineSettings;
import dev.paso.web.Admission;
import dev.paso.web.WebSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * What a host may set, in {@code application.properties}, as {@code --paso.limits.points=5000} or as an environment variable
 * ({@code PASO_LIMITS_POINTS}); what is not set is as generous as a lesson needs. README.md lists the names.
 */
record Settings(Environment environment) {
    RunSettings runs() {
        RunSettings usual = RunSettings.DEFAULT;
        return new RunSettings(
                number("runs.threads", usual.threads()),
                number("runs.most", usual.maxRuns()),
                limits(),
                duration("runs.idle", usual.idle()),
                duration("runs.gone", usual.gone()),
                number("runs.frames-per-second", usual.framesPerSecond()),
                number("runs.memory", usual.memory()),
                usual.maxGhosts());
    }

    private Limits limits() {
        Limits usual = RunSettings.DEFAULT.limits();
        return new Limits(
                number("limits.points", usual.points()),
                number("limits.layers", usual.layers()),
                number("limits.units", usual.units()),
                number("limits.parameters", usual.parameters()),
                number("limits.activations", usual.activations()),
                number("limits.epochs", usual.epochs()),
                number("limits.edits", usual.edits()),
                number("limits.work", usual.work()),
                number("limits.update", usual.update()),
                number("limits.memory", usual.memory()));
    }

    TableLimits tables() {
        TableLimits usual = TableLimits.DEFAULT;
        return new TableLimits(
                number("own-data.bytes", usual.bytes()),
                number("own-data.rows", usual.rows()),
                number("own-data.columns", usual.columns()),
                number("own-data.training-rows", usual.trainingRows()));
    }

    LineSettings lines() {
        LineSettings usual = LineSettings.DEFAULT;
        return new LineSettings(
                duration("line.tick", usual.tick()),
                duration("line.silent", usual.silent()),
                duration("line.unanswered", usual.unanswered()),
                number("line.most-unanswered", usual.mostUnanswered()),
                admission().host());
    }

    Admission.Settings admission() {
        Admission.Settings usual = Admission.Settings.DEFAULT;
        return new Admission.Settings(
                number("pages.most", usual.host()),
                number("pages.per-address", usual.address()),
                number("pages.per-browser", usual.browser()));
    }

    WebSettings web() {
        WebSettings usual = WebSettings.DEFAULT;
        return new WebSettings(
                environment.getProperty("paso.frame-ancestors", usual.frameAncestors()),
                duration("hsts", usual.hsts()),
                List.of(environment.getProperty("paso.origins", String[].class, new String[0])),
                number("web.body", usual.bodyBytes()),
                duration("web.patience", usual.patience()),
                number("web.connections-per-address", isBehindProxy() ? 0 : usual.connectionsAnAddress()));
    }

    /** All connections are the proxy's then, whose own limits count. */
    private boolean isBehindProxy() {
        return environment
                .getProperty("server.forward-headers-strategy", "none")
                .equalsIgnoreCase("native");
    }

    private int number(String name, int usual) {
        return environment.getProperty("paso." + name, Integer.class, usual);
    }

    private Duration duration(String name, Duration usual) {
        return environment.getProperty("paso." + name, Duration.class, usual);
    }
}
