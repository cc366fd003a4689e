package dev.paso.ui.lab.screen;

import dev.paso.ui.text.Digits;
import dev.paso.workspace.Said;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers of a story as one language writes them. */
public final class SaidWords {
    private static final int ALL = 12; // decimals

    private SaidWords() {}

    public static Map<String, String> of(Map<String, Said> said, Locale locale) {
        Digits digits = new Digits(locale);
        return said.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> written(one.getValue(), digits)));
    }

    private static String written(Said said, Digits digits) {
        return switch (said) {
            case Said.Count count -> digits.count(count.number());
            case Said.Rounded rounded -> digits.decimals(rounded.number(), rounded.decimals());
            case Said.Plain plain -> digits.plain(plain.number(), ALL);
            case Said.Share share -> digits.percent(share.share());
            case Said.Code code -> code.text();
        };
    }
}
