package dev.paso;

import dev.paso.core.Require;
import dev.paso.core.train.Limits;
import dev.paso.experiment.RunSettings;
import dev.paso.table.TableLimits;
import dev.paso.ui.line.LineSettings;
import dev.paso.web.Admission;
import dev.paso.web.WebSettings;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a host may set, in {@code application.properties}, as {@code --paso.limits.points=5000} or as an environment variable
 * ({@code PASO_LIMITS_POINTS}); what is not set is as generous as a lesson needs. docs/settings.md lists the names; any other name in a
 * file is refused, and so is an impossible value.
 */
@ConfigurationProperties(prefix = "paso", ignoreUnknownFields = false)
record Settings(
        @DefaultValue OfRuns runs,
        @DefaultValue OfExperiments limits,
        @DefaultValue OfTables ownData,
        @DefaultValue OfLines line,
        @DefaultValue OfPages pages,
        @DefaultValue OfRequests web,
        @Nullable String frameAncestors,
        @Nullable Duration hsts,
        @DefaultValue List<String> origins,
        @DefaultValue("first") Rehearsals rehearsal) {

    /** {@code paso.rehearsal}: what the server shows itself before its first visitor comes. */
    enum Rehearsals {
        /** A page; then it serves. */
        FIRST,
        /** A page, and that was all. */
        ONLY,
        /** Nothing. */
        NONE
    }

    /** {@code paso.runs.*}. */
    record OfRuns(
            @Nullable Integer threads,
            @Nullable Integer most,
            @Nullable Duration idle,
            @Nullable Duration gone,
            @Nullable Integer framesPerSecond,
            @Nullable Integer memory) {
        RunSettings with(Limits limits) {
            RunSettings usual = RunSettings.DEFAULT;
            return new RunSettings(
                    atLeast("runs.threads", 1, threads, usual.threads()),
                    atLeast("runs.most", 1, most, usual.maxRuns()),
                    limits,
                    positive("runs.idle", idle, usual.idle()),
                    positive("runs.gone", gone, usual.gone()),
                    Require.inRange(
                            "paso.runs.frames-per-second", or(framesPerSecond, usual.framesPerSecond()), 1, 1_000),
                    atLeast("runs.memory", 1, memory, usual.memory()),
                    usual.maxGhosts());
        }
    }

    /** {@code paso.limits.*}. */
    record OfExperiments(
            @Nullable Integer points,
            @Nullable Integer layers,
            @Nullable Integer units,
            @Nullable Integer parameters,
            @Nullable Integer activations,
            @Nullable Integer epochs,
            @Nullable Integer edits,
            @Nullable Integer work,
            @Nullable Integer update,
            @Nullable Integer memory) {
        Limits limits() {
            return new Limits(
                    limit("points", 1, points, Limits::points),
                    limit("layers", 1, layers, Limits::layers),
                    limit("units", 1, units, Limits::units),
                    limit("parameters", 1, parameters, Limits::parameters),
                    limit("activations", 1, activations, Limits::activations),
                    limit("epochs", 1, epochs, Limits::epochs),
                    limit("edits", 0, edits, Limits::edits),
                    limit("work", 1, work, Limits::work),
                    limit("update", 1, update, Limits::update),
                    limit("memory", 1, memory, Limits::memory));
        }

        private static int limit(String name, int least, @Nullable Integer set, ToIntFunction<Limits> usual) {
            return atLeast("limits." + name, least, set, usual.applyAsInt(RunSettings.DEFAULT.limits()));
        }
    }

    /** {@code paso.own-data.*}. */
    record OfTables(
            @Nullable Integer bytes,
            @Nullable Integer rows,
            @Nullable Integer columns,
            @Nullable Integer trainingRows) {
        TableLimits limits() {
            TableLimits usual = TableLimits.DEFAULT;
            return new TableLimits(
                    atLeast("own-data.bytes", 1, bytes, usual.bytes()),
                    atLeast("own-data.rows", 1, rows, usual.rows()),
                    atLeast("own-data.columns", 2, columns, usual.columns()),
                    atLeast("own-data.training-rows", 1, trainingRows, usual.trainingRows()));
        }
    }

    /** {@code paso.line.*}. */
    record OfLines(
            @Nullable Duration tick,
            @Nullable Duration resting,
            @Nullable Duration silent,
            @Nullable Duration unanswered,
            @Nullable Integer mostUnanswered) {
        LineSettings with(int pages) {
            LineSettings usual = LineSettings.DEFAULT;
            return new LineSettings(
                    positive("line.tick", tick, usual.tick()),
                    positive("line.resting", resting, usual.resting()),
                    positive("line.silent", silent, usual.silent()),
                    positive("line.unanswered", unanswered, usual.unanswered()),
                    atLeast("line.most-unanswered", 1, mostUnanswered, usual.mostUnanswered()),
                    pages);
        }
    }

    /** {@code paso.pages.*}. */
    record OfPages(
            @Nullable Integer most,
            @Nullable Integer perAddress,
            @Nullable Integer perBrowser) {
        Admission.Settings admission() {
            Admission.Settings usual = Admission.Settings.DEFAULT;
            return new Admission.Settings(
                    atLeast("pages.most", 1, most, usual.host()),
                    atLeast("pages.per-address", 1, perAddress, usual.address()),
                    atLeast("pages.per-browser", 1, perBrowser, usual.browser()));
        }
    }

    /** {@code paso.web.*}. */
    record OfRequests(
            @Nullable Integer body,
            @Nullable Duration patience,
            @Nullable Integer connectionsPerAddress) {}

    RunSettings runSettings() {
        return runs.with(limits.limits());
    }

    LineSettings lineSettings() {
        return line.with(pages.admission().host());
    }

    /** @param isBehindProxy all connections are the proxy's then, whose own limits count */
    WebSettings webSettings(boolean isBehindProxy) {
        WebSettings usual = WebSettings.DEFAULT;
        return new WebSettings(
                or(frameAncestors, usual.frameAncestors()),
                or(hsts, usual.hsts()),
                origins,
                or(web.body, usual.bodyBytes()),
                or(web.patience, usual.patience()),
                or(web.connectionsPerAddress, isBehindProxy ? 0 : usual.connectionsAnAddress()));
    }

    private static <T> T or(@Nullable T set, T usual) {
        return set == null ? usual : set;
    }

    private static int atLeast(String name, int least, @Nullable Integer set, int usual) {
        return Require.atLeast("paso." + name, or(set, usual), least);
    }

    private static Duration positive(String name, @Nullable Duration set, Duration usual) {
        Duration value = or(set, usual);
        if (!value.isPositive()) {
            throw new IllegalArgumentException("paso." + name + " must be greater than 0, was " + value);
        }
        return value;
    }
}
