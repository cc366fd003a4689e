package dev.paso.core.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code BCEWithLogitsLoss} with {@code pos_weight} over a few points, term by term.
 *
 * @param terms at least one
 */
public record WeightedLoss(List<Term> terms) {
    /**
     * One point's part.
     *
     * @param p probability of label 1
     * @param loss without its weight
     */
    public record Term(double p, int label, double weight, double loss) {
        public double weighted() {
            return weight * loss;
        }
    }

    public WeightedLoss {
        terms = List.copyOf(terms);
    }

    /** One positive whose logit is that of {@code positive}, and {@code negatives} points whose logit is that of {@code negative}. */
    public static WeightedLoss of(double positive, double negative, int negatives, double posWeight) {
        List<Term> terms = new ArrayList<>();
        terms.add(term(positive, 1, posWeight));
        for (int i = 0; i < negatives; i++) {
            terms.add(term(negative, 0, 1));
        }
        return new WeightedLoss(terms);
    }

    private static Term term(double p, int label, double weight) {
        return new Term(p, label, weight, CrossEntropy.ofLogit(new Odds(p).logOdds(), label, 1));
    }

    public double sum() {
        return terms.stream().mapToDouble(Term::weighted).sum();
    }

    /** What PyTorch divides by is the number of points, whatever they weigh. */
    public double mean() {
        return sum() / terms.size();
    }

    public double totalWeight() {
        return terms.stream().mapToDouble(Term::weight).sum();
    }

    /** What one might expect instead. */
    public double weightedMean() {
        return sum() / totalWeight();
    }

    /** The weight at which the positives count as much as all negatives together. */
    public double balancingWeight() {
        long positives = terms.stream().filter(term -> term.label() == 1).count();
        return (double) (terms.size() - positives) / positives;
    }
}
