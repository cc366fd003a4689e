package dev.paso.table.cell;

import java.util.Optional;

/**
 * A number as somebody wrote it, before it is known whether the point or the comma stands before its decimals: {@code 12,500} can be
 * read in two ways, {@code 0,5} and {@code 1,250,000} in one. Digits may be grouped by threes, or as in India by twos, with the other
 * mark, blanks of any width, apostrophes or underscores; around them stands what {@link Affixes} knows.
 */
public final class Numeral {
    private static final int LONGEST = 400;
    private static final Numeral NONE = new Numeral("", Affixes.NONE, 0, 0, false, false);
    private static final char NO_GROUPING = '\0';

    private final String digits;
    private final Affixes around;
    private final int exponentAt;
    private final double fraction;
    private final boolean isPoint;
    private final boolean isComma;

    private Numeral(String digits, Affixes around, int exponentAt, double fraction, boolean isPoint, boolean isComma) {
        this.digits = digits;
        this.around = around;
        this.exponentAt = exponentAt;
        this.fraction = fraction;
        this.isPoint = isPoint;
        this.isComma = isComma;
    }

    /** What {@code written} says; nothing with which it can be read where it is no number. */
    public static Numeral of(String written) {
        return isPlain(written) ? plain(written) : any(written);
    }

    /** Whether nothing but digits of ASCII stand in it, a point among them and a minus before them at most: most cells are so. */
    private static boolean isPlain(String written) {
        int length = written.length();
        int from = length > 0 && written.charAt(0) == '-' ? 1 : 0;
        boolean isWhole = true;
        for (int i = from; i < length; i++) {
            char c = written.charAt(i);
            if (!isDigit(c) && !(c == '.' && isWhole && i > from && i + 1 < length)) {
                return false;
            }
            isWhole &= c != '.';
        }
        return length > from && length <= LONGEST;
    }

    private static Numeral plain(String written) {
        boolean isNegative = written.charAt(0) == '-';
        String digits = isNegative ? written.substring(1) : written;
        int end = digits.length();
        return new Numeral(
                digits,
                isNegative ? Affixes.MINUS : Affixes.NONE,
                end,
                0,
                true,
                isWritten(digits, end, DecimalMark.COMMA));
    }

    private static Numeral any(String written) {
        String plain = written.length() > LONGEST ? "" : Digits.plain(written);
        Optional<Fraction> fraction = Fraction.in(plain);
        String text = fraction.map(Fraction::whole).orElse(plain);
        if (text.isEmpty() || !hasDigit(text)) {
            return NONE;
        }
        Affixes around = Affixes.of(text);
        if (around.from >= around.to) {
            return NONE;
        }
        String digits = text.substring(around.from, around.to);
        int exponentAt = exponentAt(digits);
        return exponentAt < 0
                ? NONE
                : new Numeral(
                        digits,
                        around,
                        exponentAt,
                        fraction.map(Fraction::value).orElse(0.0),
                        isWritten(digits, exponentAt, DecimalMark.POINT),
                        isWritten(digits, exponentAt, DecimalMark.COMMA));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a number at all. */
    public boolean isNumber() {
        return isPoint || isComma;
    }

    public boolean isReadWith(DecimalMark mark) {
        return mark == DecimalMark.POINT ? isPoint : isComma;
    }

    /** Whether it can be read with either mark, and is another number then. */
    public boolean isTwofold() {
        return isPoint && isComma && (digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0);
    }

    /** Whether it can be read with {@code mark} alone: evidence, where a whole number is none. */
    public boolean tells(DecimalMark mark) {
        return isReadWith(mark) && !isReadWith(mark.other());
    }

    /** Whether it holds a point or comma. */
    public boolean isMarked() {
        return digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0;
    }

    /** Its first digits, up to the first mark: 12 of 12,500. */
    public int leadingDigits() {
        int count = 0;
        while (count < digits.length() && isDigit(digits.charAt(count))) {
            count++;
        }
        return count;
    }

    /** Whether its last digit is a zero. */
    public boolean endsInZero() {
        return digits.endsWith("0");
    }

    /** What groups its digits where {@code mark} stands before its decimals; {@code '\0'} where nothing does. */
    public char grouping(DecimalMark mark) {
        if (mark == DecimalMark.POINT && (around == Affixes.NONE || around == Affixes.MINUS)) {
            return NO_GROUPING; // of plain digits
        }
        int end = digits.indexOf(mark.mark());
        for (int i = 0; i < (end < 0 ? exponentAt : end); i++) {
            if (!isDigit(digits.charAt(i))) {
                return digits.charAt(i);
            }
        }
        return NO_GROUPING;
    }

    /** Whether a percent sign stands beside it. */
    public boolean isPercent() {
        return around.isPercent;
    }

    /** Whether a currency stands beside it. */
    public boolean isMoney() {
        return around.isMoney;
    }

    /** The percent sign or the sign of a currency beside it; {@code '\0'} where none is. */
    public char symbol() {
        return around.symbol;
    }

    /** Whether something beside it says that it is not exact, or leads to a footnote. */
    public boolean hasRemark() {
        return around.hasRemark;
    }

    /** With {@code mark} before the decimals; only where it {@link #isReadWith} it. Infinite beyond what 64 bits hold. */
    public double value(DecimalMark mark) {
        if (exponentAt == digits.length() && digits.length() <= Exact.LONGEST) {
            double size = Exact.value(digits, mark) + fraction;
            return around.isNegative ? -size : size;
        }
        StringBuilder plain = new StringBuilder(digits.length());
        for (int i = 0; i < exponentAt; i++) {
            char c = digits.charAt(i);
            if (c == mark.mark()) {
                plain.append('.');
            } else if (isDigit(c)) {
                plain.append(c);
            }
        }
        if (exponentAt < digits.length()) {
            plain.append('e').append(exponent());
        }
        double size = Double.parseDouble(plain.toString()) + fraction;
        return around.isNegative ? -size : size;
    }

    /** The digits behind the last letter, with their sign. */
    private String exponent() {
        int from = digits.length();
        while (isDigit(digits.charAt(from - 1))) {
            from--;
        }
        boolean isMinus = Affixes.isMinus(digits.charAt(from - 1));
        return (isMinus ? "-" : "") + digits.substring(from);
    }

    /** Where {@code e-05} begins, else the end; negative where something else stands among the digits. */
    private static int exponentAt(String digits) {
        int at = 0;
        while (at < digits.length() && isOfMantissa(digits.charAt(at))) {
            at++;
        }
        if (at == digits.length()) {
            return at;
        }
        int power = afterPower(digits, at);
        if (power < 0) {
            return -1;
        }
        boolean isSigned =
                power < digits.length() && (digits.charAt(power) == '+' || Affixes.isMinus(digits.charAt(power)));
        int first = isSigned ? power + 1 : power;
        int count = digits.length() - first;
        for (int i = first; i < digits.length(); i++) {
            count = isDigit(digits.charAt(i)) ? count : 0;
        }
        return count >= 1 && count <= 5 && isDigit(digits.charAt(at - 1)) | digits.charAt(at - 1) == '.' ? at : -1;
    }

    /** Where the exponent itself begins; negative where none does. */
    private static int afterPower(String digits, int at) {
        char c = digits.charAt(at);
        if (at == 0) {
            return -1;
        }
        if (c == 'e' || c == 'E') {
            return at + 1;
        }
        boolean isFortran = (c == 'd' || c == 'D') && at + 3 < digits.length() && !isDigit(digits.charAt(at + 1));
        return isFortran ? at + 1 : -1;
    }

    private static boolean isOfMantissa(char c) {
        return isDigit(c) || c == '.' || c == ',' || c == '_' || isApostrophe(c) || Affixes.isBlank(c);
    }

    /** Whether the digits up to {@code end} are a number with {@code mark} before its decimals. */
    private static boolean isWritten(String digits, int end, DecimalMark mark) {
        int point = digits.indexOf(mark.mark());
        int whole = point < 0 || point > end ? end : point;
        for (int i = whole + 1; i < end; i++) {
            if (!isDigit(digits.charAt(i))) {
                return false;
            }
        }
        boolean isBare = whole == 0; // .5
        return isBare ? end > 1 && point == 0 : isWhole(digits, whole, mark);
    }

    private static boolean isWhole(String digits, int end, DecimalMark mark) {
        int first = 0;
        while (first < end && isDigit(digits.charAt(first))) {
            first++;
        }
        if (first == end) {
            return true;
        }
        char grouping = digits.charAt(first);
        boolean mayGroup =
                grouping == mark.grouping() || grouping == '_' || isApostrophe(grouping) || Affixes.isBlank(grouping);
        return mayGroup
                && first > 0
                && first <= 3
                && digits.charAt(0) != '0'
                && isGrouped(digits, first, end, grouping);
    }

    /** Groups of three; or of two and at last one of three, as lakhs and crores are. */
    private static boolean isGrouped(String digits, int first, int end, char grouping) {
        boolean isThrees = true;
        boolean isTwos = first <= 2;
        int at = first;
        while (at < end) {
            if (digits.charAt(at) != grouping) {
                return false;
            }
            int next = at + 1;
            while (next < end && isDigit(digits.charAt(next))) {
                next++;
            }
            int size = next - at - 1;
            isThrees &= size == 3;
            isTwos &= next == end ? size == 3 : size == 2;
            at = next;
        }
        return isThrees || isTwos;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '´' || c == '`' || c == 'ʼ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
