package dev.paso.web;

import dev.paso.ui.text.ReaderCookies;
import dev.paso.ui.text.Texts;
import dev.paso.ui.text.Translations;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;

/**
 * What a reader sees where there is no page: one sentence and one thing to do, in their language and colours. No script, no session, no
 * file of ours: it must work when nothing else does.
 *
 * @param scheme as CSS's {@code color-scheme}
 */
record ErrorPage(Texts texts, String scheme) {
    private static final List<String> SCHEMES = List.of("light", "dark");

    /** For whoever sent {@code request}; English where that cannot be read. */
    static ErrorPage of(Request request) {
        Locale language = Stream.concat(
                        cookie(request, ReaderCookies.LANGUAGE).map(Locale::of).stream(),
                        Collections.list(request.getLocales()).stream())
                .filter(Translations::isSpoken)
                .findFirst()
                .orElse(Locale.ENGLISH);
        String scheme =
                cookie(request, ReaderCookies.COLOURS).filter(SCHEMES::contains).orElse("light dark");
        return new ErrorPage(new Texts(Translations.closest(language)), scheme);
    }

    private static Optional<String> cookie(Request request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /**
     * @param refusal where there is no room: the page asks again by itself
     * @param home the address of the playground
     */
    String html(int status, Optional<Admission.Answer> refusal, String home) {
        String again = refusal.map(any -> "<meta http-equiv=\"refresh\" content=\"" + Admission.AGAIN_SECONDS + "\">\n")
                .orElse("");
        return """
                <!doctype html>
                <html lang="%s" style="color-scheme: %s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                %s\
                <title>%s</title>
                <style>
                  body { margin: 12vh auto; max-width: 40rem; padding: 0 20px; font: 16px/1.5 system-ui, sans-serif; \
                color: CanvasText; background: Canvas; }
                  h1 { font-size: 22px; line-height: 1.35; font-weight: 600; }
                  a { display: inline-block; padding: 8px 16px; border-radius: 8px; background: #0072b2; color: #fff; \
                text-decoration: none; font-weight: 500; }
                  a:focus-visible { outline: 2px solid; outline-offset: 2px; }
                </style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p><a href="%s">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(
                        texts.locale().getLanguage(),
                        scheme,
                        again,
                        texts.say("problem.title"),
                        refusal.map(this::sentence).orElseGet(() -> sentence(status)),
                        refusal.isPresent() ? "" : home, // the same address again
                        texts.say(refusal.isPresent() ? "problem.again" : "problem.playground"));
    }

    private String sentence(Admission.Answer refusal) {
        return switch (refusal) {
            case Admission.Answer.Wait wait -> texts.say("problem.line", wait.number());
            case Admission.Answer.Enough enough ->
                texts.say(enough.isBrowser() ? "problem.enough.browser" : "problem.enough.network", enough.most());
            case Admission.Answer.Welcome welcome ->
                throw new IllegalStateException("nobody is refused who is " + welcome);
        };
    }

    private String sentence(int status) {
        return switch (status) {
            case 404 -> texts.say("problem.notFound");
            case 413 -> texts.say("problem.tooLarge");
            default -> status < 500 ? texts.say("problem.notUnderstood") : texts.say("problem.unexpected");
        };
    }
}
