package dev.paso.core;

import java.util.List;

/**
 * A number and how it came about: {@code v′ = β₂ · v + (1 − β₂) · g²}, with the number in each place. In names, numbers after
 * {@code _} stand lower: {@code z_1,3}.
 *
 * @param symbol what the number is called
 * @param formula with the names of its places in braces, and {@value #SUM} where the terms' sum stands; empty for a number that is given
 * @param places each name once
 * @param terms of the formula's sum, in order; empty where it has none
 * @param value what it came to, with all its digits
 */
public record Equation(String symbol, String formula, List<Place> places, List<Term> terms, double value) {
    /** Where in a formula the sum of the terms stands. */
    public static final String SUM = "{Σ}";

    /** A name and its number. */
    public record Place(String name, double value) {}

    /**
     * A product of two numbers, or one number alone.
     *
     * @param factors one or two
     */
    public record Term(List<Place> factors) {
        public Term {
            factors = List.copyOf(factors);
        }

        public static Term of(Place... factors) {
            return new Term(List.of(factors));
        }

        public double value() {
            double product = 1;
            for (Place factor : factors) {
                product *= factor.value();
            }
            return product;
        }
    }

    public Equation {
        places = List.copyOf(places);
        terms = List.copyOf(terms);
    }

    public static Equation of(String symbol, String formula, double value, Place... places) {
        return new Equation(symbol, formula, List.of(places), List.of(), value);
    }

    /** A number that nothing here explains. */
    public static Equation given(String symbol, double value) {
        return of(symbol, "", value);
    }

    /** A formula with a sum in it. */
    public static Equation sum(String symbol, String formula, List<Term> terms, double value, Place... places) {
        return new Equation(symbol, formula, List.of(places), terms, value);
    }

    public static Place at(String name, double value) {
        return new Place(name, value);
    }

    /** The same as another computation of it gave it: closer to what was used, or rounded. */
    public Equation withValue(double other) {
        return new Equation(symbol, formula, places, terms, other);
    }

    /** As a place in another formula. */
    public Place asPlace() {
        return new Place(symbol, value);
    }
}
