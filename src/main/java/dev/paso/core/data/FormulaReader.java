package dev.paso.core.data;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.data.Expression.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a formula as one writes it:
 *
 * <pre>
 * claim   = either { "or" either }           either  = one { "and" one }          one = "not" one | comparison
 * comparison = sum [ ("<" | "<=" | ">" | ">=") sum ]
 * sum     = product { ("+" | "-") product }  product = signed { ("*" | "/") signed }
 * signed  = "-" signed | power               power   = atom [ ("^" | "**") signed ]
 * atom    = number | column | constant | function "(" claim ")" | "(" claim ")"
 * </pre>
 *
 * As in Python, a power binds closer than a sign before it, and goes from right to left.
 */
final class FormulaReader {
    static final int MAX_LENGTH = 200;

    private static final String FIELD = "formula";
    private static final int MAX_DEPTH = 50;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?)|([A-Za-z_]\\w*)|(\\*\\*|<=|>=|\\S))");
    private static final Pattern FACTOR = Pattern.compile("[A-Za-z_(\\d].*|\\.\\d.*");
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of("and", "or", "not");
    private static final String END = "";
    private static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);
    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = functions();
    private static final List<String> NAMES = names();

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Set<String> columns = new TreeSet<>();
    private int next;
    private int depth;

    /** A part of a formula that was read. */
    record Part(Term term, boolean isClaim) {}

    private static Map<String, DoubleUnaryOperator> functions() {
        Map<String, DoubleUnaryOperator> functions = new LinkedHashMap<>();
        functions.put("sin", StrictMath::sin);
        functions.put("cos", StrictMath::cos);
        functions.put("tan", StrictMath::tan);
        functions.put("tanh", StrictMath::tanh);
        functions.put("exp", StrictMath::exp);
        functions.put("log", StrictMath::log);
        functions.put("sqrt", Math::sqrt);
        functions.put("abs", Math::abs);
        functions.put("sign", Math::signum);
        functions.put("floor", Math::floor);
        return functions;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("x", "x1", "x2", "pi", "e"));
        names.addAll(FUNCTIONS.keySet());
        return names;
    }

    FormulaReader(String text) {
        Require.inRange(FIELD + ".length", text.length(), 1, MAX_LENGTH);
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            String token = matcher.group().strip();
            tokens.add(token);
            places.add(matcher.end() - token.length() + 1);
            matcher.region(matcher.end(), text.length());
        }
        tokens.add(END);
        places.add(text.length() + 1);
    }

    /** The columns it is about. */
    Set<String> columns() {
        return columns;
    }

    Part whole() {
        Part whole = claim();
        if (!peek().equals(END)) {
            throw unfinished(Rule.FORMULA_GOES_ON);
        }
        if (columns.isEmpty()) {
            throw new RefusedException(FIELD, Rule.FORMULA_NO_COLUMN);
        }
        if (columns.contains("x") && columns.size() > 1) {
            throw new RefusedException(FIELD, Rule.FORMULA_COLUMNS, columns);
        }
        return whole;
    }

    private Part claim() {
        Part left = either();
        while (take("or")) {
            Term a = left.term();
            Term b = either().term();
            left = new Part((x, y) -> a.at(x, y) != 0 || b.at(x, y) != 0 ? 1 : 0, true);
        }
        return left;
    }

    private Part either() {
        Part left = one();
        while (take("and")) {
            Term a = left.term();
            Term b = one().term();
            left = new Part((x, y) -> a.at(x, y) != 0 && b.at(x, y) != 0 ? 1 : 0, true);
        }
        return left;
    }

    private Part one() {
        if (take("not")) {
            Term a = nested(this::one).term();
            return new Part((x, y) -> a.at(x, y) == 0 ? 1 : 0, true);
        }
        return comparison();
    }

    private Part comparison() {
        Part left = sum();
        Term a = left.term();
        if (take("<")) {
            Term b = sum().term();
            return new Part((x, y) -> a.at(x, y) < b.at(x, y) ? 1 : 0, true);
        } else if (take("<=")) {
            Term b = sum().term();
            return new Part((x, y) -> a.at(x, y) <= b.at(x, y) ? 1 : 0, true);
        } else if (take(">")) {
            Term b = sum().term();
            return new Part((x, y) -> a.at(x, y) > b.at(x, y) ? 1 : 0, true);
        } else if (take(">=")) {
            Term b = sum().term();
            return new Part((x, y) -> a.at(x, y) >= b.at(x, y) ? 1 : 0, true);
        }
        return left;
    }

    private Part sum() {
        Part left = product();
        while (true) {
            Term a = left.term();
            if (take("+")) {
                Term b = product().term();
                left = number((x, y) -> a.at(x, y) + b.at(x, y));
            } else if (take("-")) {
                Term b = product().term();
                left = number((x, y) -> a.at(x, y) - b.at(x, y));
            } else {
                return left;
            }
        }
    }

    private Part product() {
        Part left = signed();
        while (true) {
            Term a = left.term();
            if (take("*")) {
                Term b = signed().term();
                left = number((x, y) -> a.at(x, y) * b.at(x, y));
            } else if (take("/")) {
                Term b = signed().term();
                left = number((x, y) -> a.at(x, y) / b.at(x, y));
            } else {
                return left;
            }
        }
    }

    private Part signed() {
        if (take("-")) {
            Term a = nested(this::signed).term();
            return number((x, y) -> -a.at(x, y));
        }
        return power();
    }

    private Part power() {
        Part base = atom();
        if (take("^") || take("**")) {
            Term a = base.term();
            Term b = nested(this::signed).term();
            return number((x, y) -> StrictMath.pow(a.at(x, y), b.at(x, y)));
        }
        return base;
    }

    private Part atom() {
        String token = peek();
        if (take("(")) {
            return closed();
        }
        if (token.matches("[.\\d].*")) {
            next++;
            double value = Double.parseDouble(token);
            return number((x, y) -> value);
        }
        if (token.matches("[A-Za-z_]\\w*") && !WORDS.contains(token)) {
            return named(token);
        }
        throw wrong(Rule.FORMULA_VALUE);
    }

    private Part named(String name) {
        DoubleUnaryOperator function = FUNCTIONS.get(name);
        Double constant = CONSTANTS.get(name);
        if (!NAMES.contains(name)) {
            throw new RefusedException(FIELD, Rule.FORMULA_NAME, NAMES, places.get(next), Require.shortened(name));
        }
        next++;
        if (function != null) {
            if (!take("(")) {
                throw wrong(Rule.FORMULA_OPEN);
            }
            Term a = closed().term();
            return number((x, y) -> function.applyAsDouble(a.at(x, y)));
        }
        if (constant != null) {
            return number((x, y) -> constant);
        }
        columns.add(name);
        return number(name.equals("x2") ? (x, y) -> y : (x, y) -> x);
    }

    /** What follows an opened bracket, up to its end. */
    private Part closed() {
        Part inner = nested(this::claim);
        if (!take(")")) {
            throw unfinished(Rule.FORMULA_CLOSE);
        }
        return inner;
    }

    /** What may hold itself; a formula nests no deeper than one can read. */
    private Part nested(Supplier<Part> inner) {
        Require.inRange(FIELD + ".depth", ++depth, 1, MAX_DEPTH);
        Part read = inner.get();
        depth--;
        return read;
    }

    private static Part number(Term term) {
        return new Part(term, false);
    }

    private String peek() {
        return tokens.get(next);
    }

    private boolean take(String token) {
        boolean isNext = peek().equals(token);
        next += isNext ? 1 : 0;
        return isNext;
    }

    /** A second comparison, or a factor without a sign before it, is named as what it is. */
    private RefusedException unfinished(Rule otherwise) {
        if (COMPARISONS.contains(peek())) {
            return wrong(Rule.FORMULA_CHAIN);
        }
        boolean isFactor = FACTOR.matcher(peek()).matches() && !WORDS.contains(peek());
        return wrong(isFactor ? Rule.FORMULA_TIMES : otherwise);
    }

    private RefusedException wrong(Rule rule) {
        String found = peek().equals(END) ? "\"\"" : Require.shortened(peek());
        return new RefusedException(FIELD, rule, places.get(next), found);
    }
}
