package dev.paso.core.lesson;

import dev.paso.core.autograd.AutogradException;
import dev.paso.core.autograd.AutogradException.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number or a list as Python writes it, within the brackets of a call; nothing else of Python is known here.
 *
 * @see <a href="https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals">numeric literals</a>
 */
public sealed interface PythonLiteral {
    /** A whole number or one with a point or an exponent, perhaps with a sign before it. */
    record Number(String text, double value, boolean isWhole) implements PythonLiteral {}

    /** A list. */
    record Items(List<PythonLiteral> items) implements PythonLiteral {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Reads one.
     *
     * @throws AutogradException as Python refuses it, or {@linkplain AutogradException#isUnknown unknown}
     */
    static PythonLiteral read(String text) {
        return new Reader(text).literal();
    }

    /** Python may know what to do with it. */
    static AutogradException unknown() {
        return new AutogradException(Type.UNKNOWN, "more of Python than numbers and lists");
    }

    /** Follows the text from left to right. */
    final class Reader {
        private static final int MOST_CHARACTERS = 2000;
        private static final int MOST_DEPTH = 6;
        private static final Pattern WORD = Pattern.compile("[+-]?[\\w.]+(?:(?<=[eE])[+-]\\w+)?");
        private static final Pattern WHOLE = Pattern.compile("[+-]?(?:0(?:_?0)*|[1-9](?:_?\\d)*)");
        private static final Pattern LEADING = Pattern.compile("[+-]?0[_\\d]*\\d");
        private static final String DIGITS = "\\d(?:_?\\d)*";
        private static final Pattern FLOAT = Pattern.compile("[+-]?(?:(?:" + DIGITS + "\\.(?:" + DIGITS + ")?|\\."
                + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?|" + DIGITS + "[eE][+-]?" + DIGITS + ")");
        private static final Pattern CUT_OFF = Pattern.compile("[+-]?[\\d.]*\\d[\\d.]*[eE][+-]?");

        private final String text;
        private int at;

        private Reader(String text) {
            if (text.length() > MOST_CHARACTERS) {
                throw unknown();
            }
            this.text = text;
        }

        private PythonLiteral literal() {
            PythonLiteral read = element(0);
            skip();
            if (at < text.length()) {
                throw switch (text.charAt(at)) {
                    case ']' -> syntax("closing parenthesis ']' does not match opening parenthesis '('");
                    default -> read instanceof Number && isOperand() ? comma() : unknown();
                };
            }
            return read;
        }

        private PythonLiteral element(int depth) {
            skip();
            if (at >= text.length()) {
                throw syntax("invalid syntax");
            }
            return text.charAt(at) == '[' ? list(depth) : number();
        }

        private Items list(int depth) {
            if (depth >= MOST_DEPTH) {
                throw unknown();
            }
            at++;
            List<PythonLiteral> items = new ArrayList<>();
            while (true) {
                skip();
                if (at >= text.length()) {
                    throw syntax("closing parenthesis ')' does not match opening parenthesis '['");
                }
                if (text.charAt(at) == ']') {
                    at++;
                    return new Items(items);
                }
                items.add(item(depth));
            }
        }

        /** With the comma after it, where there is one. */
        private PythonLiteral item(int depth) {
            if (text.charAt(at) == ',') {
                throw syntax("invalid syntax");
            }
            PythonLiteral item = element(depth + 1);
            skip();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else if (at < text.length() && text.charAt(at) != ']') {
                throw item instanceof Number && isOperand() ? comma() : unknown();
            }
            return item;
        }

        /** Whether a number begins here, which nothing connects with the one before. */
        private boolean isOperand() {
            return Character.isDigit(text.charAt(at));
        }

        private Number number() {
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (!word.lookingAt()) {
                throw unknown();
            }
            at = word.end();
            return number(word.group());
        }

        private void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private static Number number(String word) {
            boolean isWhole = WHOLE.matcher(word).matches();
            if (isWhole || FLOAT.matcher(word).matches()) {
                String digits = word.replace("_", "");
                return new Number(digits, Double.parseDouble(digits), isWhole);
            }
            if (LEADING.matcher(word).matches()) {
                throw syntax(
                        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
            }
            throw CUT_OFF.matcher(word).matches() ? syntax("invalid decimal literal") : unknown();
        }

        private static AutogradException comma() {
            return syntax("invalid syntax. Perhaps you forgot a comma?");
        }

        private static AutogradException syntax(String message) {
            return new AutogradException(Type.SYNTAX_ERROR, message);
        }
    }
}
