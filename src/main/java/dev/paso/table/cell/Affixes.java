package dev.paso.table.cell;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What people write around the digits of a number: blanks, a sign before or behind, brackets for negatives, a currency by sign or by
 * code, a percent sign, a mark that leads to a footnote. Finds where the digits are.
 */
final class Affixes {
    private static final Set<String> CODES = Set.of(
            "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "RMB", "INR", "MXN", "ARS", "CLP", "COP", "PEN", "UYU", "BRL",
            "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "RUB", "UAH", "TRY",
            "ILS", "ZAR", "KRW", "SGD", "HKD", "TWD", "THB", "IDR", "MYR", "PHP", "VND", "AED", "SAR", "EGP", "NGN",
            "KES", "MAD", "BTC", "euro", "euros", "Euro", "EURO", "dollars", "pesos", "kr", "kr.", "Kr", "SKr", "NKr",
            "Kč", "zł", "Ft", "lei", "лв", "руб", "руб.", "Fr.", "Fr", "SFr.", "sFr.", "Rs", "Rs.", "R$", "US$", "A$",
            "C$", "CA$", "AU$", "NZ$", "HK$", "S$", "MX$", "TL", "RM", "Rp", "Rp.", "Bs", "Bs.", "S/", "S/.", "pct",
            "percent");
    private static final int LONGEST_CODE = 7;
    private static final BitSet BEGIN = ends(0);
    private static final BitSet END = ends(-1);
    private static final List<String> ABOUT = List.of(
            "c. ", "ca ", "ca. ", "circa ", "about ", "approx ", "approx. ", "aprox. ", "etwa ", "env. ", "cerca de ");

    /** Nothing at all. */
    static final Affixes NONE = new Affixes(0, 0, false, false, false, false, '\0');

    /** A minus before the digits. */
    static final Affixes MINUS = new Affixes(1, 1, true, false, false, false, '\0');

    final int from;
    final int to;
    final boolean isNegative;

    /** Whether a percent sign stands there. */
    final boolean isPercent;

    /** Whether a currency stands there. */
    final boolean isMoney;

    /** Whether a word says that the number is not exact, or a mark leads to a footnote. */
    final boolean hasRemark;

    /** A percent sign or one of currency; {@code '\0'} where none stands there. */
    final char symbol;

    private Affixes(
            int from, int to, boolean isNegative, boolean isPercent, boolean isMoney, boolean hasRemark, char symbol) {
        this.from = from;
        this.to = to;
        this.isNegative = isNegative;
        this.isPercent = isPercent;
        this.isMoney = isMoney;
        this.hasRemark = hasRemark;
        this.symbol = symbol;
    }

    /** The first characters of codes, or the last. */
    private static BitSet ends(int at) {
        BitSet ends = new BitSet();
        CODES.forEach(code -> ends.set(code.charAt(Math.floorMod(at, code.length()))));
        return ends;
    }

    /** Around {@code text}; there is nothing between {@code from} and {@code to} where there is no number in it. */
    static Affixes of(String text) {
        int from = text.length() > 1 && text.charAt(0) == '-' ? 1 : 0;
        boolean isBare = isDigit(text, from) && isDigit(text, text.length() - 1); // most are
        return isBare ? new Affixes(from, text.length(), from > 0, false, false, false, '\0') : new Finder(text).find();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00a0'
                || c == '\u202f'
                || c >= '\u2000' && c <= '\u200b'
                || c == '\u3000'
                || c == '\ufeff'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u2060';
    }

    /** Typographers have several. */
    static boolean isMinus(char c) {
        return c == '-' || c == '−' || c == '–' || c == '‒' || c == '﹣' || c == '－' || c == '\u2011';
    }

    private static final class Finder {
        private final String text;
        private int from;
        private int to;
        private boolean isSigned;
        private boolean isNegative;
        private boolean isOpen;
        private boolean isPercent;
        private boolean isMoney;
        private boolean hasRemark;
        private char symbol;

        Finder(String text) {
            this.text = text;
            to = text.length();
        }

        Affixes find() {
            while (from < to && takeFront()) {
                from++;
            }
            while (from < to && takeBack()) {
                to--;
            }
            return new Affixes(from, isOpen ? from : to, isNegative, isPercent, isMoney, hasRemark, symbol);
        }

        /** Whether the character at the front belongs around a number; takes it in, and all but the last of a longer affix. */
        private boolean takeFront() {
            char c = text.charAt(from);
            if (c >= '0' && c <= '9') {
                return false;
            }
            if (isMinus(c) || c == '+') {
                return sign(isMinus(c));
            }
            if (c == '(' && !isOpen && !isSigned) {
                isOpen = true;
                isNegative = true;
                return true;
            }
            return isBlank(c) || isSymbol(c) || takeAbout(c) || takeCode(true);
        }

        /** {@code ~5} and {@code ca. 5}. */
        private boolean takeAbout(char c) {
            int word = 0;
            for (String one : ABOUT) {
                word = text.regionMatches(true, from, one, 0, one.length()) ? one.length() : word;
            }
            boolean isFound = word > 0 || "~≈≃∼±".indexOf(c) >= 0;
            from += Math.max(0, word - 1);
            hasRemark |= isFound;
            return isFound;
        }

        private boolean takeBack() {
            char c = text.charAt(to - 1);
            if (c >= '0' && c <= '9') {
                return false;
            }
            if (isMinus(c)) {
                return minusBehind();
            }
            if (c == ')' && isOpen) {
                isOpen = false;
                return true;
            }
            return isBlank(c) || isSymbol(c) || isFootnote(c) || takeFootnote(c) || takeCode(false);
        }

        private boolean sign(boolean isMinus) {
            if (isSigned) {
                return false;
            }
            isSigned = true;
            isNegative |= isMinus;
            return true;
        }

        /** {@code 5-} is negative, {@code 5,-}, {@code 5:-} and {@code 5/-} are prices without cents. */
        private boolean minusBehind() {
            char before = to - 2 >= from ? text.charAt(to - 2) : ' ';
            if (before == ',' || before == '.' || before == '/' || before == ':') {
                to--;
                return true;
            }
            return before >= '0' && before <= '9' && sign(true);
        }

        private boolean isSymbol(char c) {
            if (c == '%' || c == '‰' || c == '٪') {
                isPercent = true;
                symbol = c;
                return true;
            }
            boolean isCurrency = c == '$' || c >= '\u00a2' && Character.getType(c) == Character.CURRENCY_SYMBOL;
            isMoney |= isCurrency;
            symbol = isCurrency ? c : symbol;
            return isCurrency;
        }

        private boolean isFootnote(char c) {
            boolean isFound = "*†‡¹²³⁰⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
            hasRemark |= isFound;
            return isFound;
        }

        /** {@code 1,234[2]}, as encyclopedias have it, and {@code 2,9(1)}, as statistics offices do. */
        private boolean takeFootnote(char c) {
            int open = c == ']' ? text.lastIndexOf('[', to - 1) : c == ')' ? openOfNote() : -1;
            if (open <= from || to - open > 5) {
                return false;
            }
            to = open + 1;
            hasRemark = true;
            return true;
        }

        /** The bracket before one digit or two, right behind a number; -1 where there is none. */
        private int openOfNote() {
            int open = text.lastIndexOf('(', to - 1);
            boolean isBehindNumber = open > from && Character.isDigit(text.charAt(open - 1));
            return isBehindNumber && text.substring(open, to).matches("\\(\\d{1,2}\\)") ? open : -1;
        }

        private boolean takeCode(boolean isFront) {
            if (!(isFront ? BEGIN.get(text.charAt(from)) : END.get(text.charAt(to - 1)))) {
                return false;
            }
            for (int length = Math.min(LONGEST_CODE, to - from - 1); length > 0; length--) {
                int begin = isFront ? from : to - length;
                if (CODES.contains(text.substring(begin, begin + length))) {
                    from += isFront ? length - 1 : 0;
                    to -= isFront ? 0 : length - 1;
                    isMoney = true;
                    return true;
                }
            }
            return false;
        }
    }
}
