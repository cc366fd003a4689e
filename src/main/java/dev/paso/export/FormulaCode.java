package dev.paso.export;

import dev.paso.core.data.FormulaSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula as NumPy computes it: of all samples at once, or, where {@code and}, {@code or} and {@code not} ask for a yes or a no, of one
 * after the other. It was read before, so that it is well formed.
 */
final class FormulaCode {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?|\\w+|\\*\\*|<=|>=|\\S)");
    private static final Set<String> LOGIC = Set.of("and", "or", "not");
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");
    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "**");
    private static final Set<String> COLUMNS = Set.of("x", "x1", "x2");

    private final FormulaSpec formula;
    private final DataCode data;
    private final Script script;
    private final List<String> tokens = new ArrayList<>();

    FormulaCode(FormulaSpec formula, DataCode data, Script script) {
        this.formula = formula;
        this.data = data;
        this.script = script;
        Matcher matcher = TOKEN.matcher(formula.formula());
        while (matcher.find()) {
            tokens.add(matcher.group(1).equals("^") ? "**" : matcher.group(1));
        }
    }

    void write() {
        data.begin(formula);
        int inputs = formula.inputs();
        boolean isClaim = formula.classes() > 0;
        String low = Python.number(formula.low());
        String width = Python.number(formula.high() - formula.low());
        script.line("%s", "x = " + low + " + " + width + " * np.random.rand(N, " + inputs + ")");
        if (isOneByOne()) {
            oneByOne(inputs, isClaim);
        } else {
            allAtOnce(inputs, isClaim);
        }
        if (isClaim) {
            data.addNoise(formula, inputs);
        }
    }

    private void allAtOnce(int inputs, boolean isClaim) {
        if (inputs == 2) {
            script.line(isClaim ? "x1, x2 = x[:, 0], x[:, 1]" : "x1, x2 = x[:, [0]], x[:, [1]]");
        }
        if (isClaim) {
            script.line("%s", "y = (" + python() + ").astype(int)" + (inputs == 1 ? ".ravel()" : ""));
        } else {
            data.number(formula, python());
        }
    }

    private void oneByOne(int inputs, boolean isClaim) {
        String head = inputs == 1 ? "def formula(x):" : "def formula(x1, x2):";
        script.definition(() -> {}, head, () -> script.line("%s", "return " + python()));
        if (isClaim) {
            script.line("y = np.array([int(bool(formula(*row))) for row in x])");
        } else {
            data.number(formula, "np.array([formula(*row) for row in x]).reshape(-1, 1)");
        }
    }

    /** Whether a yes or a no is part of something else. */
    private boolean isOneByOne() {
        int depth = 0;
        for (String token : tokens) {
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (LOGIC.contains(token) || depth > 0 && COMPARISONS.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /** Its text, with NumPy's names. */
    private String python() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("(")) {
                text.append(opened(i));
            } else if (token.equals(")")) {
                text.append(")".repeat(closing(i)));
            } else if (LOGIC.contains(token)
                    || COMPARISONS.contains(token)
                    || OPERATORS.contains(token) && !isSign(i)) {
                text.append(token.equals("not") ? "not " : " " + token + " ");
            } else {
                text.append(named(token));
            }
        }
        return text.toString();
    }

    private static String named(String token) {
        if (Character.isDigit(token.charAt(0)) || token.charAt(0) == '.') {
            return Python.number(Double.parseDouble(token));
        }
        return Character.isLetter(token.charAt(0)) && !COLUMNS.contains(token) ? "np." + token : token;
    }

    /** A minus with nothing before it. */
    private boolean isSign(int place) {
        if (!tokens.get(place).equals("-")) {
            return false;
        }
        String before = place == 0 ? "(" : tokens.get(place - 1);
        return before.equals("(")
                || LOGIC.contains(before)
                || COMPARISONS.contains(before)
                || OPERATORS.contains(before);
    }

    /** A yes in brackets counts as 1, a no as 0. */
    private String opened(int place) {
        boolean isCall = place > 0
                && Character.isLetter(tokens.get(place - 1).charAt(0))
                && !LOGIC.contains(tokens.get(place - 1));
        String claim = "float(bool(";
        return isClaim(place) ? isCall ? "(" + claim : claim : "(";
    }

    /** How many brackets end where this one does. */
    private int closing(int place) {
        int open = place;
        int depth = 1;
        while (depth > 0) {
            open--;
            depth += tokens.get(open).equals(")") ? 1 : tokens.get(open).equals("(") ? -1 : 0;
        }
        String opened = opened(open);
        return (int) opened.chars().filter(c -> c == '(').count();
    }

    /** Whether a comparison, or what joins some, stands right within the bracket. */
    private boolean isClaim(int place) {
        int depth = 0;
        for (int i = place; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0) {
                return false;
            }
            if (depth == 1 && (LOGIC.contains(token) || COMPARISONS.contains(token))) {
                return true;
            }
        }
        return false;
    }
}
