package dev.paso.core;

import java.util.List;

/** What was assumed about something that somebody gave, and why, where it could have been meant otherwise; English says it here alone. */
public enum Assumption implements Worded {
    // how a table was read
    DECIMAL_ASSUMED(
            "Numbers can be read in two ways here: {example} was read as {value}; with the other decimal mark it would be {other}."),
    DECIMAL_MIXED("Decimal marks differ between columns: each column was read by its own."),
    DECIMAL_BOTH("In “{column}” both marks stand before decimals, as in {one} and {other}: both were read so."),
    PERCENT("Percent signs were left away: {example} is {value} in {columns}."),
    MONEY("Signs of currency were left away in {columns}."),
    SIGNS_DIFFER(
            "Signs beside the numbers of “{column}” differ, as in {one} and {other}: they were read as if all were of one kind."),
    REMARKS("What says “about”, or leads to a footnote, was left away in “{column}”, as in {example}."),
    UNIT("The unit “{unit}” was left away in “{column}”."),
    COMPASS(
            "In “{column}” letters say on which half of the Earth a place lies, as in {example}: south and west are negative."),
    FLAGS("What stands behind some numbers in “{column}” was left away, as in {example}."),
    SENTINEL(
            "{value} in “{column}” ({count} times) lies far from all other numbers: where it stands for a missing one, leave its cells empty."),
    DEVIATION("What stands behind “{sign}” was left away in “{column}”."),
    MAGNITUDE(
            "What stands behind the numbers in “{column}” was read as thousands, millions and the like, as in {example}."),
    MISSING_WORDS("Taken as missing in “{column}”: {words} ({count} times)."),
    WORDS_AS_CLASS("“{word}” in “{column}” was taken as a class, not as missing."),
    UNREADABLE("In “{column}” {count} cells are no numbers, as “{example}”; they count as missing."),
    LINES_ABOVE("Lines above the names of the columns were skipped: {count}."),
    NAMES_IN_COMMENT("The names of the columns were taken from the line of comment above the rows."),
    NO_NAMES("There is no line of names: columns are called by their numbers."),
    ROW_NAMES("The first field of each row has no name above it; it was taken as a name of the row and left out."),
    UNITS_ROW("A line of units under the names was left out: {units}."),
    NUMBERS_ROW("A line that only numbers the columns was left out."),
    NAMES_AGAIN("Lines that repeat the names were left out: {count}."),
    TOTALS("A row of totals was left out: “{words}” on line {line}."),
    FOOTER("Lines that belong to no row were left out: {count}, as “{words}”."),
    EMPTY_COLUMNS("Columns with nothing in them and no name were left out: {count}."),

    // what is offered of it
    TARGET_NAMED("“{column}” is offered to predict: it is called as targets are."),
    TARGET_LAST("“{column}” is offered to predict: it is the last column that can be."),
    TARGET_LIKELIEST("“{column}” is offered to predict: it is likelier than the columns behind it."),
    INPUTS_FIRST("{count} columns could be inputs, and a model has {most} at most: the first {most} are offered."),
    COUNTERS("Only count or name the rows, so no inputs: {columns}."),
    CONSTANTS("The same in every row, so no inputs: {columns}."),
    TEXTS("Too many different words to be inputs: {columns}."),
    TWINS("The same as what is to be predicted, in other words, so not offered as inputs: {columns}."),
    OFTEN_MISSING("Missing so often that few rows would be left with them, so not offered as inputs: {columns}."),
    TWO_WORDS("“{column}” has two words: {zero} counts as 0, {one} as 1."),
    TRUTH_WORDS("In “{column}” {yes} were all read as {one}, and {no} as {zero}."),
    WORDS_ALIKE("In “{column}” some words differ only in capitals: {words}."),

    // scores
    TRUTH_FOUND("“{column}” was taken as the truth."),
    SCORE_FOUND("“{column}” was taken as the score: {kind}."),
    HARD_PREDICTION("“{column}” holds decisions, not scores; it was left out."),
    ONLY_DECISIONS("“{column}” holds decisions, not scores: the curves have one corner, where these decisions stand."),
    OF_PREDICTED(
            "“{column}” is the probability of whichever class “{predicted}” names: where that is not “{positive}”, what it lacks of one was taken."),
    PERHAPS_PREDICTED(
            "None of the scores is below one half: where “{column}” is what the model predicted, and not what was true, the curves say nothing."),
    COMPLEMENT("“{column}” says the same of the other class; it was left out."),
    ROUNDED("Some probabilities lie just beyond 0 or 1, by rounding; they count as 0 and 1."),
    BELOW_CHANCE(
            "The area under the ROC curve is {auc}, below one half: the scores rank the classes the wrong way round. Is “{positive}” the positive class?"),
    ORDER_ONLY(
            "“{column}” is not called logits and never falls below 0: the curves need only its order; Brier score and log loss hold only for logits."),
    LARGE_LOGITS(
            "Logits so large are all probabilities of 0 or 1; they are ranked, and drawn, by the logits themselves."),
    LOG_LOSS_CLIPPED(
            "Probabilities of exactly 0 or 1 count in the log loss as the nearest that are not, as in scikit-learn.");

    private final String english;

    Assumption(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String key() {
        return Worded.key("assumption", this);
    }

    /** What the sentence names, in English order. */
    public List<String> places() {
        return new Wording(english).places();
    }
}
