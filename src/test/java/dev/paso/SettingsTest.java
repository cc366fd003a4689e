package dev.paso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.experiment.RunSettings;
import dev.paso.table.TableLimits;
import dev.paso.ui.line.LineSettings;
import dev.paso.web.Admission;
import dev.paso.web.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class SettingsTest {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class Bound {}

    private static ApplicationContextRunner runner(String... values) {
        return new ApplicationContextRunner().withUserConfiguration(Bound.class).withPropertyValues(values);
    }

    private static Settings with(String... values) {
        List<Settings> read = new ArrayList<>();
        runner(values).run(context -> read.add(context.getBean(Settings.class)));
        return read.getFirst();
    }

    @Test
    void whatIsNotSetIsUsual() {
        assertThat(with().runSettings()).isEqualTo(RunSettings.DEFAULT);
        assertThat(with().ownData().limits()).isEqualTo(TableLimits.DEFAULT);
        assertThat(with().lineSettings()).isEqualTo(LineSettings.DEFAULT);
        assertThat(with().pages().admission()).isEqualTo(Admission.Settings.DEFAULT);
        assertThat(with().webSettings(false)).isEqualTo(WebSettings.DEFAULT);
    }

    /** Vaadin closes a page after three heartbeats that did not come: only after its line would. */
    @Test
    void noPageIsGivenUpBehindTheBackOfItsLine() throws IOException {
        Properties shipped = new Properties();
        try (InputStream in = Settings.class.getResourceAsStream("/application.properties")) {
            shipped.load(in);
        }
        Duration heartbeat = Duration.ofSeconds(Long.parseLong(shipped.getProperty("vaadin.heartbeatInterval")));
        assertThat(heartbeat.multipliedBy(2))
                .as("the last one may lie that long before the silence")
                .isGreaterThan(LineSettings.DEFAULT.silent());
    }

    @Test
    void whatIsSetCounts() {
        Settings set = with(
                "paso.limits.points=500",
                "paso.runs.idle=5m",
                "paso.runs.most=7",
                "paso.own-data.training-rows=9",
                "paso.pages.most=3");
        assertThat(set.runSettings().limits().points()).isEqualTo(500);
        assertThat(set.runSettings().idle()).isEqualTo(Duration.ofMinutes(5));
        assertThat(set.runSettings().maxRuns()).isEqualTo(7);
        assertThat(set.ownData().limits().trainingRows()).isEqualTo(9);
        assertThat(set.lineSettings().most()).isEqualTo(3);
    }

    @Test
    void theEdgeIsAsItIsSet() {
        WebSettings web = with(
                        "paso.frame-ancestors='self' https://lms.example",
                        "paso.hsts=365d",
                        "paso.origins=https://a.example,https://b.example",
                        "paso.web.connections-per-address=0")
                .webSettings(false);
        assertThat(web.frameAncestors()).isEqualTo("'self' https://lms.example");
        assertThat(web.hsts()).isEqualTo(Duration.ofDays(365));
        assertThat(web.origins()).containsExactly("https://a.example", "https://b.example");
        assertThat(web.connectionsAnAddress()).isZero();
    }

    @Test
    void behindAProxyAllConnectionsAreOfOneAddress() {
        assertThat(with().webSettings(true).connectionsAnAddress()).isZero();
        assertThat(with("paso.web.connections-per-address=9").webSettings(true).connectionsAnAddress())
                .isEqualTo(9);
    }

    /** What {@link Application} asks of the settings as it starts. */
    private static void use(Settings settings) {
        settings.runSettings();
        settings.lineSettings();
        settings.ownData().limits();
        settings.webSettings(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paso.limits.points=0 | paso.limits.points must be at least 1, was 0",
                "paso.limits.edits=-1 | paso.limits.edits must be at least 0, was -1",
                "paso.runs.most=0 | paso.runs.most must be at least 1, was 0",
                "paso.runs.frames-per-second=2000 | paso.runs.frames-per-second must be in [1, 1000], was 2000",
                "paso.runs.idle=0s | paso.runs.idle must be greater than 0, was PT0S",
                "paso.line.tick=-1s | paso.line.tick must be greater than 0, was PT-1S",
                "paso.pages.per-browser=0 | paso.pages.per-browser must be at least 1, was 0",
                "paso.own-data.columns=1 | paso.own-data.columns must be at least 2, was 1",
                "paso.frame-ancestors=*; script-src * | paso.frame-ancestors must be sources without semicolons and commas, was *; script-src *",
                "paso.hsts=-1d | paso.hsts must be at least 0, was PT-24H",
                "paso.web.patience=0s | paso.web.patience must be greater than 0, was PT0S",
                "paso.limits.points=many | paso.limits.points must be a whole number, was many",
                "paso.limits.points=99999999999 | paso.limits.points must be a whole number, was 99999999999",
                "paso.runs.idle=soon | paso.runs.idle must be a time such as 30s, was soon",
                "paso.limits.point=5 | paso.limits.point is no setting of Paso, was 5"
            })
    void anImpossibleSettingIsRefusedByNameRuleAndValue(String setting, String answer) {
        runner(setting).run(context -> {
            FailureAnalysis said = new WrongSetting().analyze(failure(context));
            assertThat(Objects.requireNonNull(said, setting).getDescription()).isEqualTo(answer);
        });
    }

    /** As Spring meets it: while it binds, or wrapped where a bean asks for what is bound. */
    private static Throwable failure(AssertableApplicationContext context) {
        if (context.getStartupFailure() != null) {
            return context.getStartupFailure();
        }
        try {
            use(context.getBean(Settings.class));
        } catch (IllegalArgumentException e) {
            return new BeanCreationException("runs", "as Spring wraps it", e);
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void otherFailuresAreNotItsBusiness() {
        assertThat(new WrongSetting().analyze(new IllegalArgumentException("something else")))
                .isNull();
    }

    @Test
    void theDocumentListsEverySettingAndWhatItUsuallyIs() throws IOException {
        Map<String, String> rows = Files.readAllLines(Path.of("docs/settings.md")).stream()
                .map(Pattern.compile("\\| `(paso\\.[a-z.-]+)` \\| ([^|]*) \\| [^|]*[a-z][^|]* \\|")::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(rows.keySet()).isEqualTo(names("paso", Settings.class));
        Settings asWritten = with(rows.entrySet().stream()
                .filter(row -> row.getValue().matches("\\d+s?|'self'"))
                .map(row -> row.getKey() + "=" + row.getValue())
                .toArray(String[]::new));
        assertThat(asWritten.runSettings()).isEqualTo(RunSettings.DEFAULT);
        assertThat(asWritten.ownData().limits()).isEqualTo(TableLimits.DEFAULT);
        assertThat(asWritten.lineSettings()).isEqualTo(LineSettings.DEFAULT);
        assertThat(asWritten.pages().admission()).isEqualTo(Admission.Settings.DEFAULT);
        assertThat(asWritten.webSettings(false)).isEqualTo(WebSettings.DEFAULT);
    }

    private static Set<String> names(String prefix, Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (var component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            names.addAll(component.getType().isRecord() ? names(name, component.getType()) : Set.of(name));
        }
        return names;
    }
}
