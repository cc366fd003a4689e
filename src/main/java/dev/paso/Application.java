package dev.paso;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import dev.paso.core.engine.Engine;
import dev.paso.experiment.Runs;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.controls.Addresses;
import dev.paso.ui.data.ScoresView;
import dev.paso.ui.first.FirstPage;
import dev.paso.ui.first.FirstStyles;
import dev.paso.ui.first.Rehearsal;
import dev.paso.ui.lab.screen.LabView;
import dev.paso.ui.layout.BrowserGuard;
import dev.paso.ui.layout.Failures;
import dev.paso.ui.layout.Preferences;
import dev.paso.ui.layout.Shell;
import dev.paso.ui.line.LineEndpoint;
import dev.paso.ui.line.LineRequests;
import dev.paso.ui.line.LineSettings;
import dev.paso.ui.line.Lines;
import dev.paso.ui.line.Nobody;
import dev.paso.ui.playground.PlaygroundView;
import dev.paso.ui.proof.Evidence;
import dev.paso.ui.proof.ProofView;
import dev.paso.ui.share.LanAddresses;
import dev.paso.ui.text.Translations;
import dev.paso.web.Admission;
import dev.paso.web.BeforeLeaving;
import dev.paso.web.Crowd;
import dev.paso.web.GivenUp;
import dev.paso.web.Leaving;
import dev.paso.web.Pages;
import dev.paso.web.WebConfiguration;
import dev.paso.web.WebSettings;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.Workspaces;
import dev.paso.workspace.labs.Labs;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Starts Spring and wires, nothing else. What it wires is named here: to search all of its classes would take a fifth of the start. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ // those that Paso needs; to ask all that are there would take a tenth of the start
    PropertyPlaceholderAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class, // without that of error pages: dev.paso.web answers what is wrong
    SpringBootAutoConfiguration.class,
    VaadinScopesConfig.class
})
@AutoConfigurationPackage( // where Vaadin looks for routes and their like; all of dev.paso.ui would take a sixth of the
        // start
        basePackageClasses = {
            PlaygroundView.class,
            LabView.class,
            ScoresView.class,
            ProofView.class,
            Shell.class,
            Nobody.class
        })
@Import({WebConfiguration.class, FirstStyles.class, LineRequests.class})
@EnableConfigurationProperties(Settings.class)
public class Application {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    /** From being told to end until it is ended, whatever hangs: a busy machine takes a while to end it. */
    private static final Duration LONGEST_GOODBYE = Duration.ofMillis(3_500);

    /** What a start may wait for. */
    private static final Duration SOON = Duration.ofMillis(800);

    public static void main(String[] args) {
        Leaving.atTheLatest(LONGEST_GOODBYE);
        SpringApplication.run(Application.class, args);
    }

    /** Before anybody can be answered. */
    @EventListener(ContextRefreshedEvent.class)
    void keepWhoIsGoneFromTheLog() {
        GivenUp.keepFromLog();
    }

    @Bean
    Runs runs(Settings settings) {
        return new Runs(settings.runSettings());
    }

    @Bean
    LineSettings lineSettings(Settings settings) {
        return settings.lineSettings();
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
    Admission admission(Settings settings, Lines lines) {
        return new Admission(settings.pages().admission(), new Crowd() {
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
            LineEndpoint.join(container, web.getBean(Lines.class));
        }
    }

    @Bean
    Work work() {
        return new Work();
    }

    @Bean
    Labs labs(Work work) {
        return new Labs(work);
    }

    @Bean
    Pages pages() {
        return path -> Labs.all().stream().anyMatch(lab -> path.equals("lab/" + lab.name()));
    }

    @Bean
    Workspaces workspaces(Runs runs, Work work, Labs labs) {
        return new Workspaces(runs, work, labs::story);
    }

    @Bean
    Addresses addresses(Work work) {
        return new Addresses(new KeptRecipes(), work);
    }

    @Bean
    TableLimits tableLimits(Settings settings) {
        return settings.ownData().limits();
    }

    @Bean
    WebSettings webSettings(Settings settings, Environment environment) {
        String headers = environment.getProperty("server.forward-headers-strategy", "none");
        return settings.webSettings(headers.equalsIgnoreCase("native"));
    }

    /** Few look at it: the book's recipes are read when somebody does. */
    @Bean
    @Lazy
    Evidence evidence(Work work) {
        return new Evidence(work);
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
    FirstPage firstPage(FirstStyles styles, Work work, Addresses addresses) {
        return new FirstPage(styles, new Labs(work), addresses);
    }

    @Bean
    BrowserGuard browserGuard() {
        return new BrowserGuard();
    }

    @EventListener
    void tellTheAddress(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            if (rehearse(ready.getApplicationContext(), port)) {
                System.exit(SpringApplication.exit(ready.getApplicationContext()));
            }
            List<String> others = addresses(ready.getApplicationContext().getEnvironment(), port);
            LOG.info(
                    "Paso is ready: http://localhost:{}{}",
                    port,
                    others.isEmpty() ? "" : " (for others on this network: " + String.join(" ", others) + ")");
            if (!Engine.hasVectors()) {
                LOG.warn("Small models train more slowly, for this Java has no vector module at hand;"
                        + " a JDK 25 has it: java -jar paso.jar");
            }
        }
    }

    /**
     * The first visitor finds a server that has shown a page before. Where others keep the machine busy it goes on beside them. Returns
     * whether that was all: {@code ./paso} starts this once for nothing but to remember what Java loads for it.
     */
    private static boolean rehearse(ApplicationContext context, int port) {
        Settings.Rehearsals wanted = context.getBean(Settings.class).rehearsal();
        if (wanted == Settings.Rehearsals.NONE) {
            return false;
        }
        Environment environment = context.getEnvironment();
        String host = environment.getProperty("server.address", "localhost");
        String path = environment.getProperty("server.servlet.context-path", "");
        boolean isAll = wanted == Settings.Rehearsals.ONLY;
        Rehearsal rehearsal =
                new Rehearsal(URI.create("http://" + host + ":" + port + path), context.getBean(Work.class));
        rehearsal.play(isAll ? Rehearsal.LONGEST : SOON);
        return isAll;
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
