package dev.paso.table.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of other scripts and of print, as programs write them: digits from 0 to 9, a point, {@code e-5}. */
final class Digits {
    private static final Pattern POWER =
            Pattern.compile("\\s*[×xX*·⋅∙]\\s*10(?:(?:\\^|\\*\\*)\\s*([-+−–‒]?\\d{1,5})|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5}))");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final Pattern MONEY_WITHIN = Pattern.compile("(\\d+)\\s?([€$£])\\s?(\\d{2})"); // 12€50

    private Digits() {}

    /** The same text where there is nothing of that kind in it. */
    static String plain(String text) {
        String money = withMoneyBehind(text);
        String flat = money.indexOf("10", 1) > 0 ? withExponent(money) : money;
        for (int i = 0; i < flat.length(); i++) {
            if (isOfAnotherScript(flat, i)) {
                return inAscii(flat);
            }
        }
        return flat;
    }

    /** {@code 1.5e-3} for {@code 1.5 × 10⁻³}. */
    private static String withExponent(String text) {
        Matcher found = POWER.matcher(text);
        if (!found.find() || found.start() == 0) {
            return text;
        }
        String power = found.group(1) == null ? lowered(found.group(2)) : found.group(1);
        return text.substring(0, found.start()) + "e" + power + text.substring(found.end());
    }

    /** {@code 12.50€} for {@code 12€50}. */
    private static String withMoneyBehind(String text) {
        boolean mayBe = text.length() < 20 && (text.indexOf('€') > 0 || text.indexOf('$') > 0 || text.indexOf('£') > 0);
        Matcher found = MONEY_WITHIN.matcher(mayBe ? text : "");
        return found.matches() ? found.group(1) + "." + found.group(3) + found.group(2) : text;
    }

    private static String lowered(String power) {
        StringBuilder plain = new StringBuilder();
        for (char c : power.toCharArray()) {
            plain.append(c == '⁻' ? '-' : c == '⁺' ? '+' : (char) ('0' + RAISED.indexOf(c)));
        }
        return plain.toString();
    }

    private static String inAscii(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (isOfAnotherScript(text, i)) {
                plain.setCharAt(i, ascii(text.charAt(i)));
            }
        }
        return plain.toString();
    }

    private static char ascii(char c) {
        return switch (c) {
            case '·', '٫', '．' -> '.';
            case '，' -> ',';
            case '٬' -> '\'';
            default -> (char) ('0' + Character.digit(c, 10));
        };
    }

    /** A raised point is one of decimals between digits. */
    private static boolean isOfAnotherScript(String text, int at) {
        char c = text.charAt(at);
        if (c < '\u0080') {
            return false;
        }
        boolean isMark = c == '·' || c == '٫' || c == '٬' || c == '．' || c == '，';
        return isMark ? isDigit(text, at - 1) && isDigit(text, at + 1) : Character.isDigit(c);
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
