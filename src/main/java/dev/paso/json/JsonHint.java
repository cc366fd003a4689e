package dev.paso.json;

import dev.paso.core.Given;
import java.util.regex.Pattern;

/** What is probably wrong where a text stops being JSON: what other languages allow and JSON does not. */
final class JsonHint {
    private static final Pattern WORD_OF_PYTHON =
            Pattern.compile("(?:True|False|None|undefined|nil|NULL|TRUE|FALSE|yes|no)\\b.*", Pattern.DOTALL);
    private static final String OTHER_QUOTES = "'`“”„‘’«»";

    private JsonHint() {}

    /**
     * @param message of the parser
     * @param at where in the text it stopped, from 0: at the wrong character, or behind it
     */
    static Given of(String text, String message, int at) {
        String trimmed = text.strip();
        if (trimmed.startsWith("```")) {
            return Given.JSON_FENCE;
        }
        if (trimmed.isEmpty() || "{[\"".indexOf(trimmed.charAt(0)) < 0) {
            return Given.JSON_BEGIN;
        }
        if (message.contains("end-of-input")) {
            return Given.JSON_END;
        }
        int end = Math.clamp(at, 0, text.length());
        int wrong = wrong(text, end);
        if (wrong < 0) {
            return Given.JSON_ELSE;
        }
        char c = text.charAt(wrong);
        String before = text.substring(0, wrong).stripTrailing();
        if (OTHER_QUOTES.indexOf(c) >= 0) {
            return Given.JSON_QUOTES;
        }
        if (c == '#' || c == '/') {
            return Given.JSON_COMMENT;
        }
        if ((c == '}' || c == ']') && before.endsWith(",")) {
            return Given.JSON_COMMA_MORE;
        }
        if (c == '}' || c == ']') {
            return Given.JSON_CLOSED;
        }
        if (WORD_OF_PYTHON.matcher(text.substring(wordBegin(text, wrong))).matches()) {
            return Given.JSON_WORD;
        }
        if (message.contains("expecting comma") && (c == '"' || c == '{' || c == '[')) {
            return Given.JSON_COMMA_LESS;
        }
        if (Character.isDigit(c) || ".+_-,eE".indexOf(c) >= 0 && endsInNumber(before) || c == '.' || c == '+') {
            return Given.JSON_NUMBER;
        }
        boolean isBehind = before.endsWith("}") && c != ','; // of all
        return !isBehind && Character.isLetter(c) || !isBehind && c == '_' ? Given.JSON_QUOTES : Given.JSON_ELSE;
    }

    /** The last character before {@code end} that is no blank, else the first behind it; -1 where there is none. */
    private static int wrong(String text, int end) {
        int wrong = end - 1;
        while (wrong >= 0 && Character.isWhitespace(text.charAt(wrong))) {
            wrong--;
        }
        return wrong;
    }

    private static int wordBegin(String text, int at) {
        int begin = at;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean endsInNumber(String before) {
        return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    }
}
