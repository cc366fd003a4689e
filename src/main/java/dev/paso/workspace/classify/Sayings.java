package dev.paso.workspace.classify;

import dev.paso.core.lesson.CrossEntropy;
import dev.paso.core.lesson.Odds;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.experiment.Frame;
import dev.paso.workspace.Said;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The numbers that the texts of the lab tell. */
final class Sayings {
    private static final int BOOKS_WEIGHT = 3; // pos_weight in the book's example

    private Sayings() {}

    static Map<String, Said> of(Classification state) {
        Map<String, Said> said = Said.of(state.replay().spec(), state.replay().data());
        int validation = state.replay().data().validation().size();
        int batch = state.replay().spec().loader().batchSize().orElse(Math.max(1, validation));
        said.put("rest", new Said.Count(validation % batch));
        switch (state.at()) {
            case "odds" -> odds(said);
            case "neuron" -> said.put("goal", new Said.Share(Missions.BY_HAND));
            case "bce" -> crossEntropy(said);
            case "stable" -> stable(said);
            case "curves" -> said.put("swept", new Said.Count(Classification.SWEPT));
            case "imbalance" -> imbalance(said);
            case "train" -> said.put("goal", new Said.Plain(Missions.LEARNED));
            case "boundary" -> boundary(said);
            case "hidden" -> said.put("goal", new Said.Share(Missions.BENT));
            case "threshold" -> thresholds(said, state, Guesses.LOW, Guesses.HIGH);
            case "quirk" -> quirk(said, state);
            case "compare" -> said.put("positives", new Said.Share(share(state)));
            case "costs" -> said.put("times", new Said.Plain(Missions.FIVE_TIMES));
            case "sure" -> sure(said);
            case "calibration" -> said.put("goal", new Said.Share(Missions.GAIN));
            case "many" -> many(said);
            default -> {}
        }
        return said;
    }

    private static void odds(Map<String, Said> said) {
        double p = Classification.FIRST_PROBABILITY;
        said.put("p", new Said.Plain(p));
        said.put("opposite", new Said.Plain(1 - p));
        said.put("against", new Said.Plain(Missions.AGAINST));
        said.put("logOdds", new Said.Rounded(new Odds(p).logOdds(), 4));
    }

    private static void crossEntropy(Map<String, Said> said) {
        double p = Classification.BOOK_POINTS.get(0);
        double q = Classification.BOOK_POINTS.get(1);
        said.put("p", new Said.Plain(p));
        said.put("q", new Said.Plain(q));
        said.put("swapped", new Said.Rounded(CrossEntropy.swapped(p, q), 0));
        said.put("worst", new Said.Plain(Missions.WORST));
        said.put("ignorant", new Said.Plain(Guesses.IGNORANT));
        Guesses.LOSSES.forEach((key, loss) -> said.put(key, new Said.Rounded(loss, 3)));
    }

    private static void stable(Map<String, Said> said) {
        said.put("worst", new Said.Plain(Missions.WORST));
        said.put("large", new Said.Plain(Classification.LARGE_LOGIT));
        said.put("huge", new Said.Plain(Classification.HUGE_LOGIT));
    }

    private static void sure(Map<String, Said> said) {
        said.put("goal", new Said.Plain(Missions.NARROW));
        said.put("level", new Said.Share(Frame.Uncertainty.LEVEL));
    }

    private static void many(Map<String, Said> said) {
        said.put("goal", new Said.Share(Missions.MOSTLY));
        said.put("classes", new Said.Count(Recipes.CLASSES));
    }

    private static void imbalance(Map<String, Said> said) {
        double p = Classification.BOOK_POINTS.get(0);
        double q = Classification.BOOK_POINTS.get(1);
        said.put("p", new Said.Plain(p));
        said.put("q", new Said.Plain(q));
        said.put("negatives", new Said.Count(Classification.BOOK_NEGATIVES));
        said.put("weight", new Said.Count(BOOKS_WEIGHT));
        said.put(
                "mean",
                new Said.Rounded(
                        Classification.bookLoss(Classification.BOOK_NEGATIVES, BOOKS_WEIGHT)
                                .mean(),
                        4));
        said.put("goal", new Said.Count(Missions.MANY));
    }

    private static void boundary(Map<String, Said> said) {
        said.put("factor", new Said.Plain(Guesses.SHARPER));
        said.put("sure", new Said.Plain(Missions.SURE));
        said.put("unsure", new Said.Rounded(1 - Missions.SURE, 1));
        said.put("goal", new Said.Share(Missions.SURE));
    }

    private static void quirk(Map<String, Said> said, Classification state) {
        thresholds(said, state, Classification.START_LINE, Classification.BOOK_LINE, Classification.BOOK_LAST_LINE);
        said.put("last", new Said.Plain(Classification.BOOK_LAST_LINE));
    }

    /** Two thresholds; and at these and others the true positives, and all that are called positive. */
    private static void thresholds(
            Map<String, Said> said, Classification state, double low, double high, double... more) {
        said.put("low", new Said.Plain(low));
        said.put("high", new Said.Plain(high));
        double[] all = DoubleStream.concat(DoubleStream.of(low, high), DoubleStream.of(more))
                .toArray();
        for (int i = 0; i < all.length; i++) {
            ConfusionMatrix counts = state.replay().shown().at(all[i]);
            said.put("tp" + (i + 1), new Said.Count(counts.tp()));
            said.put("called" + (i + 1), new Said.Count(counts.tp() + counts.fp()));
        }
    }

    private static double share(Classification state) {
        return Arrays.stream(state.replay().data().validation().labels())
                .average()
                .orElse(0);
    }
}
