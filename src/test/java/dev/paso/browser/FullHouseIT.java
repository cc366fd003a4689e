package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Application;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A host with room for one page. */
class FullHouseIT {
    @Test
    void whoeverComesToAFullHostWaitsInLineAndComesInByThemselves() {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                        Application.class,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--paso.pages.most=1",
                        "--paso.rehearsal=none"); // or it would be in
                BrowserContext first = context(application, "en-GB");
                BrowserContext second = context(application, "es-ES")) {
            Page page = open(first);
            new Playground(page).awaitFrame();
            Page waiting = open(second);
            assertThat(waiting.getByRole(AriaRole.HEADING)).containsText("Tienes el número 1 en la cola");
            page.navigate("about:blank"); // a browser that is only closed need not say so
            new Playground(waiting).awaitFrame();
            assertThat(new Playground(waiting).button("Entrenar")).isVisible();
        }
    }

    private static BrowserContext context(ConfigurableApplicationContext application, String locale) {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return Host.ofThisJvm()
                .browser()
                .newContext(new NewContextOptions().setLocale(locale).setBaseURL("http://localhost:" + port));
    }

    private static Page open(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("/playground");
        return page;
    }
}
