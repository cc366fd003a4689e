package dev.paso.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.paso.Pictures;
import java.util.List;

/** Who walks through a lab. */
enum Walker {
    ENGLISH_BY_DAY("en-GB", ColorScheme.LIGHT),
    SPANISH_BY_NIGHT("es-ES", ColorScheme.DARK);

    private final String language;
    private final ColorScheme colours;

    Walker(String language, ColorScheme colours) {
        this.language = language;
        this.colours = colours;
    }

    /**
     * In the tests one of them goes through a lab: each lab takes a minute; {@code ./paso check walks} sends both through all, {@code
     * ./paso check labs} the one whose pictures are kept.
     */
    static List<Walker> orBoth(Walker one) {
        if (Pictures.ARE_REPLACED) {
            return List.of(ENGLISH_BY_DAY);
        }
        return areBoth() ? List.of(values()) : List.of(one);
    }

    static boolean areBoth() {
        return "both".equals(System.getProperty("paso.walkers"));
    }

    /** A browser whose pictures do not move. */
    NewContextOptions browser() {
        return new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
