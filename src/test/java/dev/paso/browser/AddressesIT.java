package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Page;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import dev.paso.workspace.labs.Labs;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What a stranger gets who asks for anything at all. */
@ExtendWith(Browsing.class)
class AddressesIT {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        get("/proof"); // the first session ever takes long, which is said
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void nothingButOneLineWasSaid() {
        root.detachAppender(log);
        List<ILoggingEvent> ofRequests = log.list.stream()
                .filter(line -> line.getThreadName().startsWith("http"))
                .toList();
        assertThat(ofRequests).allMatch(line -> line.getThrowableProxy() == null);
        assertThat(ofRequests).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.WARN));
    }

    private static int port() {
        return URI.create(Host.ofThisJvm().address()).getPort();
    }

    private static Raw get(String address, String... headers) {
        return Raw.ask(port(), "GET", address, headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/lab/nope",
                "/lab",
                "/proof/nope",
                "/.git/config",
                "/.env",
                "//nope",
                "//evil.example/proof/..;/",
                "/error",
                "/index.html",
                "/favicon.ico",
                "/VAADIN/nope",
                "/VAADIN/",
                "/VAADIN/build/",
                "/VAADIN/build/nope.js",
                "/VAADIN/push",
                "/VAADIN/dynamic/resource/0/x/y",
                "/vaadinServlet/",
                "/vaadinServlet/proof",
                "/nope?v-r=init",
                "/proof?v-r=uidl",
                "/?v-r=nope",
                "/%6eope",
                "/%c3%a9%f0%9f%98%80",
                "/nope%0aFAKE%20LOG",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/application.properties",
                "/actuator"
            })
    void anAddressThatLeadsNowhereIsASmallPageWithoutASession(String address) {
        for (String method : List.of("GET", "POST")) {
            Raw answer = Raw.ask(port(), method, address, "Content-Length: 0");
            assertThat(answer.status()).as(method).isEqualTo(404);
            assertThat(answer.header("Set-Cookie")).as(method).isEmpty();
            assertThat(answer.body())
                    .contains("There is no page at this address.")
                    .doesNotContain("<script");
            assertThat(answer.body()).hasSizeLessThan(2_000);
        }
    }

    @Test
    void anEndlessAddressToo() {
        Raw answer = get("/" + "nope/".repeat(20_000));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void everyRouteIsKnown(Visitors visitors) {
        RouteRegistry routes =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(visitors.bean(ServletContext.class)));
        assertThat(routes.getRegisteredRoutes()).hasSizeGreaterThan(4);
        routes.getRegisteredRoutes().stream()
                .flatMap(route ->
                        Labs.all().stream().map(lab -> "/" + route.getTemplate().replace(":name", lab.name())))
                .distinct()
                .forEach(
                        address -> assertThat(get(address).status()).as(address).isEqualTo(200));
    }

    @Test
    void theSmallPageSpeaksTheReadersLanguageAndWearsTheirColours() {
        String spanish = "No hay ninguna página en esta dirección.";
        assertThat(get("/nope", "Accept-Language: es-MX,en;q=0.5").body()).contains(spanish, "<html lang=\"es\"");
        assertThat(get("/nope", "Accept-Language: fr,es;q=0.5").body()).contains(spanish);
        assertThat(get("/nope", "Accept-Language: fr").body()).contains("There is no page", "<html lang=\"en\"");
        assertThat(get("/nope", "Cookie: paso-language=es; paso-colours=dark").body())
                .contains(spanish, "color-scheme: dark\"");
        assertThat(get("/nope", "Cookie: paso-language=\"><b; paso-colours=\"><b")
                        .body())
                .contains("There is no page", "color-scheme: light dark\"");
    }

    @Test
    void theSmallPageLeadsToThePlayground(Visitors visitors) {
        Page page = visitors.come();
        page.navigate("/nope");
        page.getByText("To the playground").click();
        new Playground(page).awaitFrame();
        assertThat(page.context().cookies()).anyMatch(cookie -> cookie.name.equals("JSESSIONID"));
        visitors.expect("404");
    }

    @Test
    void doubledSlashesGoToTheOneAddressOfThisHost() {
        assertThat(get("//proof?search=a%20b&x").header("Location")).hasValue("/proof?search=a%20b&x");
        assertThat(get("//proof").status()).isEqualTo(308);
        assertThat(get("///lab//autograd/").header("Location")).hasValue("/lab/autograd");
        assertThat(get("/proof/").header("Location")).hasValue("/proof");
        assertThat(get("//").header("Location")).hasValue("/");
        assertThat(get("//evil.example").header("Location")).isEmpty();
        assertThat(get("//evil.example//proof").header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get", "FOO"})
    void otherMethodsAreNotAllowed(String method) {
        for (String address : List.of("/", "/proof", "/nope", "/paso.svg")) {
            Raw answer = Raw.ask(port(), method, address);
            assertThat(answer.status()).as(address).isEqualTo(405);
            assertThat(answer.header("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aPageIsNotPostedTo() {
        Raw answer = Raw.ask(port(), "POST", "/proof", "Content-Length: 0");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).hasValue("GET, HEAD, OPTIONS");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void optionsAreSaidWithoutASession() {
        Raw answer = Raw.ask(port(), "OPTIONS", "/");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsNoRequestIsRefusedPlainly() {
        List<Raw> answers = new ArrayList<>();
        answers.add(get("/", "X-Big: " + "a".repeat(200_000)));
        answers.add(get("/", "Cookie: \0=\u00ff"));
        answers.add(get("/%00"));
        answers.add(get("/%2e%2e/%2e%2e/etc/passwd"));
        answers.add(get("/a%2fb"));
        answers.add(get("/a%5cb"));
        answers.add(get("/proof<script>"));
        answers.add(Raw.send(port(), "NONSENSE\r\n\r\n"));
        answers.add(Raw.send(port(), "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"));
        for (Raw answer : answers) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.body()).doesNotContainIgnoringCase("tomcat", "exception");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/playground?e=%",
                "/playground?e=%FF",
                "/playground?e=%zz",
                "/?v-r=%ff",
                "/?v-r=init&location=%C3"
            })
    void anAddressThatCannotBeDecodedIsRefusedInOneLine(String address) {
        Raw answer = get(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void anOddCookieDoesNoHarm() {
        assertThat(get("/proof", "Cookie: JSESSIONID=\"../..\"; a; =;; b=\"").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "{", "null", "[]", "{\"csrfToken\":\"x\"}", "{\"rpc\":{},\"syncId\":0}", "\u0000"})
    void aBrokenMessageOfAPageIsRefusedInOneLine(String body) {
        String session = session();
        Raw answer = Raw.send(
                port(),
                "POST /?v-r=uidl&v-uiId=0 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: " + session
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aMessageOfAPageThatIsNoneIsRefusedInOneLine() {
        Raw answer = Raw.ask(port(), "POST", "/?v-r=uidl&v-uiId=x", "Cookie: " + session(), "Content-Length: 0");
        assertThat(answer.status()).isEqualTo(400);
    }

    private static String session() {
        String cookie = get("/?v-r=init&location=proof").header("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void aBodyMustSayHowLongItIs() {
        Raw endless = Raw.ask(port(), "POST", "/?v-r=uidl", "Transfer-Encoding: chunked");
        assertThat(endless.status()).isEqualTo(411);
        Raw huge = Raw.ask(port(), "POST", "/?v-r=uidl", "Content-Length: 99999999");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.body()).contains("more than Paso takes");
    }

    @Test
    void robotsAreToldWhatToLeaveAlone() {
        Raw robots = get("/robots.txt");
        assertThat(robots.status()).isEqualTo(200);
        assertThat(robots.body()).contains("User-agent: *", "Disallow: /");
        assertThat(robots.header("Set-Cookie")).isEmpty();
    }
}
