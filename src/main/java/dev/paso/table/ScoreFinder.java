package dev.paso.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells truth, scores and decisions apart, by the names of columns and by what is in them. */
final class ScoreFinder {
    private static final Pattern TRUTH = Pattern.compile(
            "(?iU)label|labels|class|classe|clase|klasse|target|y|truth|true|y[_ .-]?(?:true|test|val|valid|real|actual|obs|verdadero)|actual(?:[_ .-]?\\w+)?|observed|obs"
                    + "|(?:ground|true)[_ .-]?(?:truth|label|class|y)|gt|real|reference|ref|gold|etiqueta|verdad|verdadero|observado|wahr(?:heit)?|vérité|objetivo");
    private static final Pattern TRUTH_PERHAPS = Pattern.compile(
            "(?iU)outcome|response|status|survived|is[_ ]\\w+|died|dead|death|default(?:ed)?|churn(?:ed)?|fraud|fraude|spam|event|evento|sick|ill|disease|diagnosis|diagn[oó]stico"
                    + "|converted|clicked|purchased|bought|muri[oó]|fallecid[oa]|compra|impago|abandono|resultado|result");
    private static final Pattern NO_TRUTH = Pattern.compile(
            "(?iU)sex|gender|sexo|g[eé]nero|geschlecht|sexe|group|grupo|gruppe|groupe|split|fold|model|modelo");
    private static final Pattern DECISION = Pattern.compile(
            "(?iU)(?:y[_ .-]?)?(?:pred|preds|prediction|predictions|predicted|predicha|predicho|predicci[oó]n)(?:[_ .-]?(?:class|label|clase|etiqueta|y))?"
                    + "|y[_ .-]?hat|decision|decisi[oó]n|(?:class|label)[_ .-]?pred(?:icted)?|predict|hard|vorhersage");
    private static final Pattern SCORE = Pattern.compile(
            "(?iU).*(?:score|scores|prob|proba|probs|probability|probabilities|logit|logits|probabilidad|puntuaci[oó]n|puntaje|wahrscheinlichkeit|confidence|confianza|likelihood|risk|riesgo"
                    + "|log[_ .-]?odds|decision[_ .-]?function|margin|rank|ranking|rango)(?:[_ .(\\[-].*|\\d*)?|p|p[_ .-]?\\d|p\\(.*\\)|phat|p[_ .-]?hat|y[_ .-]?(?:hat|pred)|pred(?:ict(?:ion|ed)?)?|1");
    private static final Pattern LABEL = Pattern.compile("(?iU)labels?|class|classe|clase|klasse|etiqueta");
    private static final Pattern COUNTED = Pattern.compile("(.*\\D)([12])");
    private static final Pattern PLACED = Pattern.compile("(.*)\\[([01])]"); // of a list in a cell
    private static final List<String> PLACES = List.of("1", "2");
    private static final double SUM = 0.005; // of two probabilities, each rounded to two decimals

    private final Table table;

    ScoreFinder(Table table) {
        this.table = table;
    }

    ScoreChoice choice() {
        int truth = truth();
        int score = score(truth);
        return new ScoreChoice(score, truth, ScoreScale.of(table, score), isFirstPositive(table, truth, score));
    }

    private Stream<Integer> all() {
        return IntStream.range(0, table.columns()).boxed();
    }

    private int truth() {
        List<Integer> two = withoutCuts(all().filter(this::isOfTwo).toList());
        return surest(two.stream(), this::truthfulness)
                .filter(column -> truthfulness(column) > 0)
                .or(() -> all().filter(column -> truthfulness(column) >= 3).findFirst())
                .or(() -> surest(two.stream(), this::truthfulness))
                .or(() -> all().filter(column -> !table.isNumeric(column) && table.kind(column) == ColumnKind.CLASSES)
                        .findFirst())
                .orElse(table.columns() - 1);
    }

    /** Two kinds, and where they are numbers, whole ones: two probabilities mark no classes. */
    private boolean isOfTwo(int column) {
        return table.values(column, 2).size() == 2
                && (!table.isNumeric(column)
                        || IntStream.range(0, table.size())
                                .mapToDouble(row -> table.number(row, column).orElse(0))
                                .allMatch(number -> number == Math.rint(number)));
    }

    /** A column that is cut from scores at a threshold is a decision, where another one is not. */
    private List<Integer> withoutCuts(List<Integer> two) {
        List<Integer> scores = all().filter(column ->
                        table.isNumeric(column) && table.values(column, 2).size() > 2 && !isCounter(column))
                .toList();
        List<Integer> rest = two.stream()
                .filter(column -> TRUTH.matcher(table.name(column)).matches()
                        || scores.stream().noneMatch(score -> isCut(column, score)))
                .toList();
        return rest.isEmpty() ? two : rest;
    }

    /** Whether all scores of one kind lie above all of the other. */
    private boolean isCut(int column, int score) {
        String first = "";
        double[] ends = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int row = 0; row < table.size(); row++) {
            double number = table.number(row, score).orElse(Double.NaN);
            if (table.isGap(row, column) || Double.isNaN(number)) {
                continue;
            }
            first = first.isEmpty() ? table.text(row, column) : first;
            int kind = table.text(row, column).equals(first) ? 0 : 2;
            ends[kind] = Math.min(ends[kind], number);
            ends[kind + 1] = Math.max(ends[kind + 1], number);
            if (ends[1] >= ends[2] && ends[3] >= ends[0]) {
                return false; // for ever
            }
        }
        return ends[1] < ends[2] || ends[3] < ends[0];
    }

    /** The last of the surest. */
    private static Optional<Integer> surest(Stream<Integer> columns, ToIntFunction<Integer> sureness) {
        return columns.max(Comparator.comparingInt(sureness).thenComparing(Comparator.naturalOrder()));
    }

    private int truthfulness(int column) {
        String name = table.name(column);
        if (isDecision(column) || NO_TRUTH.matcher(name).matches()) {
            return 0;
        }
        if (TRUTH.matcher(name).matches()) {
            return 4;
        }
        if (TRUTH_PERHAPS.matcher(name).matches()) {
            return 3;
        }
        return SCORE.matcher(name).matches() ? 0 : table.isNumeric(column) ? 1 : 2;
    }

    /** Named so, and with as few values as a truth. */
    private boolean isDecision(int column) {
        return DECISION.matcher(table.name(column)).matches()
                && table.values(column, ColumnChoice.MAX_CLASSES).size() <= ColumnChoice.MAX_CLASSES;
    }

    private int score(int truth) {
        List<String> labels = Labels.of(table, truth);
        Map<Integer, Integer> surenesses = new HashMap<>();
        return all().filter(column -> column != truth && table.isNumeric(column))
                .max(Comparator.<Integer>comparingInt(
                                column -> surenesses.computeIfAbsent(column, one -> scoring(one, labels)))
                        .thenComparing(Comparator.reverseOrder()))
                .map(first -> ofPositive(first, truth))
                .orElse(truth == 0 ? 1 : 0);
    }

    /** Of two columns, one a class, whose names do not tell which: programs write them in the order of the classes. */
    private int ofPositive(int first, int truth) {
        List<String> labels = Labels.of(table, truth);
        boolean isLastPositive = labels.size() == 2 && labels.equals(Labels.sorted(table, truth));
        return complement(table, first)
                .filter(second -> isLastPositive && second > first && scoring(second, labels) == scoring(first, labels))
                .orElse(first);
    }

    /** How probably a column holds scores; the first of equal ones is taken. */
    private int scoring(int column, List<String> labels) {
        int sureness = 0;
        if (isCounter(column)) {
            return -10;
        }
        if (table.values(column, 2).size() > 2) {
            sureness += 8;
        }
        if (SCORE.matcher(table.name(column)).matches()) {
            sureness += 4;
        }
        if (labels.size() == 2) {
            sureness += namedLabel(table, column, labels)
                    .map(label -> label.equals(labels.getLast()) ? 6 : -2)
                    .orElse(0);
        }
        return ScoreScale.of(table, column) == ScoreScale.PROBABILITY ? sureness + 1 : sureness;
    }

    private boolean isCounter(int column) {
        if (table.kind(column) == ColumnKind.COUNTER || table.kind(column) == ColumnKind.CONSTANT) {
            return true;
        }
        return table.size() > 4
                && IntStream.range(1, table.size())
                        .allMatch(row -> table.number(row, column).orElse(0)
                                == table.number(row - 1, column).orElse(0) + 1);
    }

    /** Whether what is chosen counts rows, by its name too, and there is nothing else that could be chosen. */
    static boolean isOnlyCounted(Table table, ScoreChoice choice) {
        ScoreFinder finder = new ScoreFinder(table);
        return table.kind(choice.score()) == ColumnKind.COUNTER
                && !SCORE.matcher(table.name(choice.score())).matches()
                && finder.all()
                        .noneMatch(column ->
                                column != choice.label() && table.isNumeric(column) && !finder.isCounter(column));
    }

    /** Whether the first of the labels is the positive one: the score is called by it, or it says so itself. */
    static boolean isFirstPositive(Table table, int truth, int score) {
        List<String> sorted = Labels.sorted(table, truth);
        if (sorted.size() != 2) {
            return false;
        }
        return namedLabel(table, score, sorted)
                .map(label -> label.equals(sorted.getFirst()))
                .orElseGet(() -> Coding.isFirstPositive(sorted.getFirst(), sorted.getLast()));
    }

    /** The label that a column of scores is called by: {@code Yes}, {@code prob_1}, {@code P(spam)}. */
    private static Optional<String> namedLabel(Table table, int column, List<String> labels) {
        if (!table.column(column).isNamed()) {
            return Optional.empty(); // #1 only counts columns
        }
        Optional<String> counted = labelOfPlace(table, column, labels);
        if (counted.isPresent()) {
            return counted;
        }
        String name = table.name(column);
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+-]+|(?<=[a-z])(?=\\d)"));
        List<String> named = labels.stream()
                .filter(label -> name.equalsIgnoreCase(label)
                        || parts.size() > 1 && parts.contains(label.toLowerCase(Locale.ROOT)))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** {@code scores_1} beside {@code scores_2}, which R and others count from 1: the classes in their order, whichever labels they have. */
    private static Optional<String> labelOfPlace(Table table, int column, List<String> labels) {
        Matcher place = PLACED.matcher(table.name(column));
        if (labels.size() == 2 && place.matches() && table.names().contains(place.group(1) + "[0]")) {
            return Optional.of(Labels.inOrder(labels).get(Integer.parseInt(place.group(2))));
        }
        Matcher one = COUNTED.matcher(table.name(column));
        if (labels.size() != 2 || labels.containsAll(PLACES) || !one.matches()) {
            return Optional.empty();
        }
        boolean isFirst = one.group(2).equals(PLACES.getFirst());
        String other = one.group(1) + (isFirst ? PLACES.getLast() : PLACES.getFirst());
        List<String> sorted = Labels.inOrder(labels);
        int second = table.names().indexOf(other);
        boolean isBeside = second >= 0
                && table.isNumeric(second)
                && isComplement(
                        table, column, second, ScoreScale.of(table, column).one());
        return isBeside ? Optional.of(isFirst ? sorted.getFirst() : sorted.getLast()) : Optional.empty();
    }

    /** The column whose probabilities are those of the other class; nothing where there is none. */
    static Optional<Integer> complement(Table table, int score) {
        double whole = ScoreScale.of(table, score).one();
        return IntStream.range(0, table.columns())
                .filter(column ->
                        column != score && table.isNumeric(column) && isComplement(table, score, column, whole))
                .boxed()
                .findFirst();
    }

    private static boolean isComplement(Table table, int one, int other, double whole) {
        return table.size() > 1
                && IntStream.range(0, table.size()).allMatch(row -> {
                    double sum = table.number(row, one).orElse(0)
                            + table.number(row, other).orElse(0);
                    return Math.abs(sum / whole - 1) <= SUM;
                });
    }

    /**
     * The decisions of which the scores are the probabilities, whichever class each was made for, as WEKA and others write them: none is
     * below one half, and they are no cut through the scores. Nothing where the scores are of one class.
     */
    static Optional<Integer> predicted(Table table, ScoreChoice choice) {
        ScoreScale scale = choice.scale();
        boolean isConfidence = !scale.isOfLogarithms()
                && IntStream.range(0, table.size())
                        .allMatch(row ->
                                table.number(row, choice.score()).orElse(scale.one()) >= scale.one() * (0.5 - SUM));
        if (!isConfidence) {
            return Optional.empty();
        }
        List<String> kinds = Labels.sorted(table, choice.label());
        return decisions(table, choice).stream()
                .filter(column -> {
                    List<String> named = Labels.sorted(table, column);
                    boolean isTold = named.size() == 1 || !new ScoreFinder(table).isCut(column, choice.score());
                    return kinds.containsAll(named) && isTold;
                })
                .findFirst();
    }

    /** Whether a column that is called so may hold what a model said as well as what was true. */
    static boolean mayBePredicted(String name) {
        return DECISION.matcher(name).matches() || LABEL.matcher(name).matches();
    }

    /** Decisions beside the scores, which are neither. */
    static List<Integer> decisions(Table table, ScoreChoice choice) {
        ScoreFinder finder = new ScoreFinder(table);
        return finder.all()
                .filter(column -> column != choice.score() && column != choice.label() && finder.isDecision(column))
                .toList();
    }
}
