package dev.paso;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.layout.BrowserGuard;
import dev.paso.ui.layout.Failures;
import dev.paso.ui.layout.Preferences;
import dev.paso.ui.line.LineEndpoint;
import dev.paso.ui.line.LineSettings;
import dev.paso.ui.line.Lines;
import dev.paso.ui.proof.Evidence;
import dev.paso.ui.share.LanAddresses;
import dev.paso.ui.text.Translations;
import dev.paso.web.Admission;
import dev.paso.web.BeforeLeaving;
import dev.paso.web.Crowd;
import dev.paso.web.Leaving;
import dev.paso.web.WebSettings;
import dev.paso.workspace.KeptRecipes;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Starts Spring and wires, nothing else. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class) // dev.paso.web answers what is wrong
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("paso.css")
@StyleSheet("labs.css")
@StyleSheet("gradient-descent.css")
@StyleSheet("training-loop.css")
@StyleSheet("autograd.css")
@StyleSheet("own-data.css")
@StyleSheet("classification.css")
public class Application implements AppShellConfigurator {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    /** From being told to end until it is ended, whatever hangs: a busy machine takes a while to end it. */
    private static final Duration LONGEST_GOODBYE = Duration.ofMillis(3_500);

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "paso.svg", "any");
        settings.addMetaTag("description", "Watch models learn: data, training and thresholds, live in the browser.");
    }

    public static void main(String[] args) {
        Leaving.atTheLatest(LONGEST_GOODBYE);
        SpringApplication.run(Application.class, args);
    }

    @Bean
    Runs runs(Environment environment) {
        return new Runs(new Settings(environment).runs());
    }

    @Bean
    LineSettings lineSettings(Environment environment) {
        return new Settings(environment).lines();
    }

    @Bean
    Lines lines(LineSettings settings) {
        return new Lines(settings);
    }

    /** Pages come back by themselves when a server is there again. */
    @Bean
    BeforeLeaving goodbye(Lines lines) {
        return lines::leave;
    }

    @Bean
    Admission admission(Environment environment, Lines lines) {
        return new Admission(new Settings(environment).admission(), new Crowd() {
            @Override
            public int pages() {
                return lines.pages(line -> true);
            }

            @Override
            public int pagesFrom(String address) {
                return lines.pages(line -> line.isFrom(address));
            }

            @Override
            public int pagesOf(String sessionId) {
                return lines.pages(line -> line.isOf(sessionId));
            }
        });
    }

    /** Web sockets need a container; a test of views has none. */
    @EventListener
    void serveLines(WebServerInitializedEvent started) throws DeploymentException {
        if (started.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getServletContext() != null
                && web.getServletContext().getAttribute(ServerContainer.class.getName())
                        instanceof ServerContainer container) {
            container.addEndpoint(LineEndpoint.config(web.getBean(Lines.class)));
        }
    }

    @Bean
    Work work() {
        return new Work();
    }

    @Bean
    KeptRecipes keptRecipes() {
        return new KeptRecipes();
    }

    @Bean
    TableLimits tableLimits(Environment environment) {
        return new Settings(environment).tables();
    }

    @Bean
    WebSettings webSettings(Environment environment) {
        return new Settings(environment).web();
    }

    @Bean
    Evidence evidence() {
        return new Evidence();
    }

    @Bean
    Translations translations() {
        return new Translations();
    }

    @Bean
    Failures failures() {
        return new Failures();
    }

    @Bean
    Preferences preferences() {
        return new Preferences();
    }

    @Bean
    BrowserGuard browserGuard() {
        return new BrowserGuard();
    }

    @EventListener
    void tellTheAddress(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            List<String> others = addresses(ready.getApplicationContext().getEnvironment(), port);
            LOG.info(
                    "Paso is ready: http://localhost:{}{}",
                    port,
                    others.isEmpty() ? "" : " (for others on this network: " + String.join(" ", others) + ")");
        }
    }

    /** Those that a class may use; none where the host listens to this machine alone. */
    private static List<String> addresses(Environment environment, int port) {
        return environment.getProperty("server.address", "").isEmpty()
                ? LanAddresses.here().stream()
                        .map(address -> "http://" + address + ":" + port)
                        .toList()
                : List.of();
    }
}
