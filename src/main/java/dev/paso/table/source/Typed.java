package dev.paso.table.source;

import java.util.regex.Pattern;

/** What word processors and other keyboards put between cells, as programs write it. */
final class Typed {
    private static final Pattern GAPS =
            Pattern.compile("[\\u00a0\\u2000-\\u200a\\u202f\\u3000]{2,}"); // one may group digits

    private Typed() {}

    /** The same text with blanks that break between cells, and separators of ASCII where there are none. */
    static String plain(String text) {
        String gaps =
                GAPS.matcher(text).replaceAll(gap -> " ".repeat(gap.group().length()));
        if (gaps.indexOf('；') >= 0 && gaps.indexOf(';') < 0) {
            return gaps.replace('；', ';');
        }
        boolean hasOther = gaps.chars().anyMatch(c -> ",;\t|".indexOf(c) >= 0);
        return gaps.indexOf('，') >= 0 && !hasOther ? gaps.replace('，', ',') : gaps;
    }
}
