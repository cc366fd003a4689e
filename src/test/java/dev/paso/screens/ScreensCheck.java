package dev.paso.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import dev.paso.process.DrivenChromium;
import dev.paso.process.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code ./paso check screens [WORD]}: every screen at every size in both languages and themes; the status says whether all fit.
 * Words: the class path of the application, Chromium, and what a visit's name (address, language, theme) must contain.
 */
public final class ScreensCheck {
    private static final List<String> LANGUAGES = List.of("en-GB", "es-ES");
    private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private final Found found = new Found();
    private final List<String> failures = new ArrayList<>();
    private final Pattern wanted;
    private int looks;

    private ScreensCheck(Pattern wanted) {
        this.wanted = wanted;
    }

    public static void main(String[] args) throws IOException {
        ScreensCheck check =
                new ScreensCheck(Pattern.compile(args.length > 2 ? args[2] : "", Pattern.CASE_INSENSITIVE));
        try (Server server = Server.start(args[0], Path.of("target", "check-screens.log"), 0);
                DrivenChromium chromium = DrivenChromium.start(Path.of(args[1]))) {
            check.walk(chromium.browser(), server.address().toString());
        }
        System.exit(check.told() ? 0 : 1);
    }

    private void walk(Browser browser, String address) {
        for (String language : LANGUAGES) {
            for (ColorScheme theme : THEMES) {
                try (Look look = new Look(browser, address, language, theme)) {
                    Stops.all().forEach(path -> visit(look, path, language + " " + theme));
                }
            }
        }
    }

    private void visit(Look look, String path, String reader) {
        if (!wanted.matcher(path + " " + reader).find()) {
            return;
        }
        try {
            look.visit(path);
            Look.lacks(look.page()).forEach(lack -> found.add(lack, Size.ALL.getFirst(), path + " " + reader));
            for (Size size : Size.ALL) {
                look.at(size).forEach(misfit -> found.add(misfit, size, path + " " + reader));
                looks++;
            }
        } catch (RuntimeException e) {
            String first = String.valueOf(e.getMessage()).lines().limit(2).collect(Collectors.joining(" "));
            failures.add(path + " " + reader + ": " + first);
        }
    }

    /** Says what was found; whether there was something to look at, and all of it fits. */
    private boolean told() {
        found.lines().forEach(System.out::println);
        failures.forEach(System.out::println);
        System.out.printf("%n%d looks, %d misfits in %d places%n", looks, found.times(), found.places());
        return looks > 0 && found.places() == 0 && failures.isEmpty();
    }
}
