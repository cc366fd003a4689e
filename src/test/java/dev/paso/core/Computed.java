package dev.paso.core;

import dev.paso.core.Equation.Place;
import java.util.Map;
import java.util.stream.Collectors;

/** Computes an {@link Equation} from its formula as it is written, so that what is told of a number can be held against it. */
public final class Computed {
    private final String text;
    private final Map<String, Double> numbers;
    private final double sum;
    private int at;

    private Computed(Equation equation) {
        text = equation.formula();
        numbers = equation.places().stream().collect(Collectors.toMap(Place::name, Place::value));
        sum = equation.terms().stream().mapToDouble(Equation.Term::value).sum();
    }

    /** What the formula gives; every place of it has a number, and every number a place. */
    public static double of(Equation equation) {
        for (Place place : equation.places()) {
            if (!equation.formula().contains("{" + place.name() + "}")) {
                throw new AssertionError("no place for " + place + " in " + equation);
            }
        }
        if (equation.formula().contains(Equation.SUM) == equation.terms().isEmpty()) {
            throw new AssertionError("a sum has terms, and terms have a sum: " + equation);
        }
        Computed computed = new Computed(equation);
        double value = computed.sum();
        if (computed.at < computed.text.length()) {
            throw new AssertionError("not understood: " + computed.text.substring(computed.at) + " of " + equation);
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (skips(" + ")) {
                value += product();
            } else if (skips(" − ")) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = signed();
        while (true) {
            if (skips(" · ")) {
                value *= signed();
            } else if (skips(" / ")) {
                value /= signed();
            } else {
                return value;
            }
        }
    }

    private double signed() {
        return skips("−") ? -signed() : power();
    }

    private double power() {
        double base = atom();
        if (skips("²")) {
            return base * base;
        }
        return skips("^") ? Math.pow(base, atom()) : base;
    }

    private double atom() {
        if (skips("(")) {
            return closed(")");
        }
        if (skips("|")) {
            return Math.abs(closed("|"));
        }
        if (skips("⌊")) {
            return Math.floor(closed("⌋"));
        }
        if (skips("√")) {
            return Math.sqrt(atom());
        }
        if (skips("[")) {
            double left = sum();
            expect(" > ");
            return left > closed("]") ? 1 : 0;
        }
        if (skips("{")) {
            return number();
        }
        return function();
    }

    private double function() {
        if (skips("e^")) {
            return Math.exp(atom());
        }
        if (skips("ln(")) {
            return Math.log(closed(")"));
        }
        if (skips("tanh(")) {
            return Math.tanh(closed(")"));
        }
        if (skips("cos(")) {
            return Math.cos(closed(")"));
        }
        if (skips("sign(")) {
            return Math.signum(closed(")"));
        }
        if (skips("Φ(")) {
            return normal(closed(")"));
        }
        if (skips("φ(")) {
            double z = closed(")");
            return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }
        if (skips("max(")) {
            double left = sum();
            expect(", ");
            return Math.max(left, closed(")"));
        }
        if (skips("min(")) {
            double left = sum();
            expect(", ");
            return Math.min(left, closed(")"));
        }
        return skips("π") ? Math.PI : literal();
    }

    private double closed(String end) {
        double value = sum();
        expect(end);
        return value;
    }

    private double number() {
        int end = text.indexOf('}', at);
        String name = text.substring(at, end);
        at = end + 1;
        if (name.equals("Σ")) {
            return sum;
        }
        Double value = numbers.get(name);
        if (value == null) {
            throw new AssertionError("no number for " + name + " in " + text);
        }
        return value;
    }

    private double literal() {
        int end = at;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        double value = Double.parseDouble(text.substring(at, end));
        at = end;
        return value;
    }

    private boolean skips(String wanted) {
        boolean isThere = text.startsWith(wanted, at);
        at += isThere ? wanted.length() : 0;
        return isThere;
    }

    private void expect(String wanted) {
        if (!skips(wanted)) {
            throw new AssertionError("expected " + wanted + " at " + text.substring(at) + " of " + text);
        }
    }

    /** The standard normal's distribution function, by Simpson's rule: another way than the engine's series. */
    private static double normal(double z) {
        int steps = 2_000;
        double width = z / steps;
        double sum = density(0) + density(z);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * density(i * width);
        }
        return 0.5 + sum * width / 3;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
