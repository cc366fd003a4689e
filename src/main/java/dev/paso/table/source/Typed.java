package dev.paso.table.source;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What word processors and other keyboards put between cells, as programs write it. */
final class Typed {
    private static final Pattern GAPS =
            Pattern.compile("[\\u00a0\\u2000-\\u200a\\u202f\\u3000]{2,}"); // one may group digits

    private static final String REPLY = ">";

    private Typed() {}

    /** The same text with blanks that break between cells, and separators of ASCII where there are none. */
    static String plain(String written) {
        String text = unquoted(written);
        String gaps = hasGap(text)
                ? GAPS.matcher(text).replaceAll(gap -> " ".repeat(gap.group().length()))
                : text;
        if (gaps.indexOf('；') >= 0 && gaps.indexOf(';') < 0) {
            return gaps.replace('；', ';');
        }
        return gaps.indexOf('，') >= 0 && !hasSeparator(gaps) ? gaps.replace('，', ',') : gaps;
    }

    private static boolean hasSeparator(String text) {
        return text.chars().anyMatch(c -> ",;\t|".indexOf(c) >= 0);
    }

    /** Whether two such blanks stand beside each other. */
    private static boolean hasGap(String text) {
        boolean isBehind = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isWide = c >= '\u00a0'
                    && (c == '\u00a0' || c >= '\u2000' && c <= '\u200a' || c == '\u202f' || c == '\u3000');
            if (isWide && isBehind) {
                return true;
            }
            isBehind = isWide;
        }
        return false;
    }

    /** Without the marks of a reply, where all lines have one; lines end as others do. */
    private static String unquoted(String text) {
        boolean isLined = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        String lined = isLined
                ? text
                : text.replace('\u2028', '\n').replace('\u2029', '\n').replace('\u0085', '\n');
        boolean isReply =
                lined.startsWith(REPLY) && lined.lines().allMatch(line -> line.isBlank() || line.startsWith(REPLY));
        return isReply ? lined.lines().map(Typed::said).collect(Collectors.joining("\n")) : lined;
    }

    private static String said(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '>' || line.charAt(from) == ' ')) {
            from++;
        }
        return line.substring(from);
    }
}
