package dev.paso.core;

import java.util.List;

/**
 * What can be wrong with something that is given, and how English says it: here alone, and side by side. A sentence has places for
 * the field, for what the rule asks, and last for the value that was given; {@link RefusedException} fills them.
 */
public enum Rule implements Worded {
    // numbers
    POSITIVE("{field} must be greater than 0, was {value}"),
    FINITE("{field} must be a finite number, was {value}"),
    AT_LEAST("{field} must be at least {least}, was {value}"),
    AT_MOST("{field} must be at most {most}, was {value}"),
    LESS_THAN("{field} must be less than {limit}, was {value}"),
    GREATER_THAN("{field} must be greater than {limit}, was {value}"),
    IN_RANGE("{field} must be in [{low}, {high}], was {value}"),
    IN_HALF_OPEN_RANGE("{field} must be in [{low}, {high}), was {value}"),
    BETWEEN("{field} must be in ({low}, {high}), was {value}"),
    EXACTLY("{field} must be {wanted}, was {value}"),

    // fields of a file
    ONE_OF("{field} must be one of {names}, was {value}"),
    ONE_OF_MEANT("{field} must be one of {names} (did you mean {meant}?), was {value}"),
    ONE_OF_GIVEN("{field} must be one of {names}, was missing"),
    NAMED("{field} must be called {meant}"),
    ELSEWHERE("{field} must stand elsewhere: as {place}"),
    GIVEN("{field} must be given, was missing"),
    Y_OR_CLS("{field} or cls must be given, both were missing"),
    Y_AND_CLS("{field} must say the same as cls or be left out, in row {row}, where cls is {class}, was {value}"),
    UNKNOWN("{field} must not be there, it is not one of {names}"),
    BOOLEAN("{field} must be true or false, was {value}"),
    NUMBER("{field} must be a number, was {value}"),
    NUMBER_OR_NULL("{field} must be a number, or null for the full batch, was {value}"),
    TOO_LARGE("{field} must be a number within 1.797e308, was beyond it"),
    WHOLE("{field} must be a whole number, was {value}"),
    WHOLE_FROM_0("{field} must be a whole number from 0, was {value}"),
    TEXT("{field} must be a text, was {value}"),
    UNICODE("{field} must be Unicode text, had half a character"),
    OBJECT("{field} must be an object, was {value}"),
    OBJECT_OF_TYPE("{field} must be an object, as {\"type\": {value}}"),
    LIST("{field} must be a list, was {value}"),
    LAYERS("{field} must be a list of layers, was {value}"),
    NUMBERS_OR_ROWS("{field} must be a list of numbers or of rows, was {value}"),
    TWO_NUMBERS("{field} must be a list of two numbers, was {value}"),
    ROW_OF("{field} must be a list of {count} numbers, was {value}"),

    // a file as a whole
    EXPERIMENT("{field} must be one of Paso, was {value}"),
    JSON_OBJECT("{field} must be a JSON object, was missing"),
    JSON("{field} must be JSON, was not at line {line}, column {column}: {hint}"),
    WENT_ON("{field} must be one JSON object, went on at line {line}, column {column}"),
    TWICE("{field} must give each name once, {name} came twice at line {line}, column {column}"),
    DEEP("{field} must nest at most {levels} levels and hold numbers of at most {digits} digits,"
            + " was beyond that at line {line}, column {column}"),
    LONG("{field} must be at most {most} characters long, was {value} characters"),
    FITS_LINK("{field} must be at most {most} bytes to fit in a link, was {value}"),

    // links
    LINK_LONG("link must be at most {most} characters, was {value}"),
    LINK_TEXT("link must hold UTF-8 text, held something else"),
    LINK_CUT("link must be complete and made of letters, digits, - and _ only; it may have been cut off"),
    LINK_LONGER("link must end where the experiment ends, was {value} bytes longer"),
    LINK_OTHER("link must hold a compressed experiment, held something else"),
    LINK_END("link must be complete, its end is missing"),
    LINK_LARGE("experiment in a link must be at most {most} bytes, was larger"),

    // what is kept of somebody's work
    WRITTEN_BY_PASO("{field} must be as Paso wrote it, was {value}"),
    FITS_STEP("{field} must be of the kind that this step of a lab is about, was another in {value}"),
    AT_MOST_IN_LAB("{field} must be at most {most} in a lab, was {value}"),
    KEPT("{field} must be of an experiment that this host still keeps, was {value}"),

    // data
    SHARE("{field} must be a share in (0, 1) or a whole number of samples, was {value}"),
    LEAVE_SOME("{field} must leave samples to train on of {samples}, was {value}"),
    GIVE_SOME("{field} must give 1 to {samples} samples, was {value}"),
    STRATIFY("{field} must be false where targets are numbers, was true"),
    STRATIFY_TWO("{field} must be false where a class has fewer than two samples, one had {value}"),
    STRATIFY_EACH("{field} must leave both parts a sample of each of the {classes} classes, left one with {value}"),
    SAMPLER("{field} must be None where targets are numbers, was {value}"),
    FORMULA_VALUE("{field} must have a number, a name or ( at character {at}, had {value}"),
    FORMULA_OPEN("{field} must have ( at character {at}, had {value}"),
    FORMULA_CLOSE("{field} must have ) at character {at}, had {value}"),
    FORMULA_GOES_ON("{field} must end or go on with an operator (+ - * / ^ < > and or) at character {at}, had {value}"),
    FORMULA_TIMES("{field} must have * between its factors, at character {at}, had {value}"),
    FORMULA_CHAIN("{field} must join comparisons with and, as in 0 < x and x < 1, had at character {at} {value}"),
    FORMULA_NAME("{field} must be made of {names}, had at character {at} {value}"),
    FORMULA_COLUMNS("{field} must use x, or x1 and x2, used {value}"),
    FORMULA_NO_COLUMN("{field} must use x, or x1 and x2, used none"),
    FORMULA_FINITE("{field} must have a value everywhere, had none at {value}"),
    ROWS("{field} must be {rows} as x has, was {value}"),
    COLUMNS("{field} must only use columns the data has, was {value}"),
    TWO_CLASSES("{field} must have two classes, was {value}"),
    CLASS_INDICES("{field} must hold class indices from 0 to {most}, was from {low} to {value}"),
    FITS_DTYPE("{field} must be within {most} to fit {dtype}, was {value}"),

    // model, loss and optimizer
    NO_LINEAR("{field} must contain at least one Linear layer, had none"),
    WITHIN_LOSS(
            "{field} must not be there, softmax is no layer here but part of CrossEntropyLoss: end in Linear, with that loss, was {value}"),
    LAYER_IN("{field} must be {wanted} as the layer before gives, was {value}"),
    MODEL_IN("{field} must be {wanted}, the number of columns, was {value}"),
    MODEL_OUT("{field} must be {wanted} for this loss and data, was {value}"),
    BINARY("{field} must fit the data: binary cross-entropy needs two classes, was {value}"),
    PROBABILITY("{field} must be in [0, 1], a probability, for this loss, was {value}"),
    SIGMOID("{field} must end in Sigmoid for BCELoss, was {value}"),
    CLASSES("{field} must fit the data: CrossEntropyLoss needs classes (cls), or in y a"
            + " probability for each class, was numbers"),
    POS_WEIGHT("{field} must not be there without BCEWithLogitsLoss, was {value}"),
    NESTEROV("{field} must be used with momentum greater than 0 and dampening 0, was momentum {momentum}"
            + " and dampening {dampening}"),
    NO_MOMENTUM("{field} must be false with {optimizer}, which has no momentum, was {value}"),
    FROZEN("{field} must leave a parameter to train, was all of {value}"),
    TARGET_SCALE("{field} must be None with {loss}, whose targets are classes, was {value}"),
    DROP_LAST("{field} must be at most {samples}, the training samples, with drop_last, was {value}"),
    ONE_IN_A_BATCH("{field} must leave more than one sample in every batch for BatchNorm1d, leaves one with {value}"),
    TOTAL_STEPS("{field} must be at least {least}, the updates of the run, was {value}"),

    // parameters
    STATE_LACKS("{field} must hold {names}, lacked {missing}"),
    STATE_ONLY("{field} must hold only {names}, was {value}"),
    STATE_SHAPE("{field} must have shape {shape}, was {value}"),
    SAVED_EVERY("{field} must name every parameter, was {value} missing"),
    SAVED_SHAPE("{field} must have the shape {shape}, was {value}"),
    SAVED_LOSSES("{field} must hold one loss for each of the {epochs} epochs, was {value}"),
    PARAMETER("{field} must be one of {names}, the parameters of the model, was {value}"),
    INDEX("{field} must lie within shape {shape}, was {value}"),

    // edits and runs
    IN_ORDER("{field} must be at least {least}, in order, was {value}"),
    EDIT_STEP("{field} must be {wanted}, the updates made, was {value}"),
    RUN_OVER("a run must not be over to be changed, was {value}"),
    RUN_CLOSED("a closed run can be told nothing"),
    ONE_CYCLE("scheduler OneCycleLR must end with the epochs it was planned for: choose more epochs and start again"),

    // somebody's own table
    EMPTY("There is nothing in it: bring a table of at least two columns."),
    NO_TEXT("This is no text file, or one in an encoding that is not known here. In your spreadsheet, save it as CSV"
            + " (UTF-8) and bring that."),
    FOREIGN("This is {value}, not a table: save its numbers as CSV and bring that."),
    FOREIGN_PAGE(
            "This is {value}, not the table on it: download the file itself (on GitHub, “Raw”) or copy the cells and"
                    + " paste them."),
    FOREIGN_SUMMARY("This is {value}: it only tells about the rows. Bring the rows themselves, as CSV."),
    FOREIGN_POINTER("This is {value}: it only says where the table is kept. Download the table itself."),
    FOREIGN_PYTHON(
            "This is {value}, not a table: write it with pandas, df.to_csv(\"data.csv\", index=False), and bring that"
                    + " file."),
    JSON_ROWS("This is JSON, but no table: it must be a list of objects or of rows, with one number or word in each"
            + " field."),

    UNPACKED("This workbook is too large once it is unpacked: save the sheet as CSV and bring that."),
    ENCODING("This is not written in {value}: choose another encoding."),
    TOO_MANY_BYTES("A file must have at most {most} bytes; this one has {value}."),
    TOO_MANY_ROWS("A table must have at most {most} rows; this one has more."),
    TOO_MANY_COLUMNS("A table must have at most {most} columns; this one has {value}."),
    ONE_COLUMN("This has one column only: bring at least two, or choose another separator."),
    NO_ROWS("There is a line of names, but no row below it."),
    TWO_TABLES("There are two tables in it: another begins on line {value}. Bring one of them."),
    OPEN_QUOTE("Line {value} opens a quotation mark that is never closed."),
    AFTER_QUOTE("Line {value}, or one soon after it, goes on after a closing quotation mark."),
    LONG_RECORD("Line {value} is too long: perhaps a quotation mark is missing."),
    RAGGED("Line {line} has {was} fields where the table has {columns}: is a field in it missing its quotation marks,"
            + " or is the separator another?"),
    NO_NUMBERS("No column holds numbers to learn from."),
    NO_INPUT("Tick at least one column as an input."),
    TOO_MANY_INPUTS(
            "At most {most} inputs can be learned from, these columns make {value}: words of more than two kinds make"
                    + " one a kind."),
    NOT_A_NUMBER("The column “{column}” must hold numbers; line {line} has “{value}”."),
    TOO_LARGE_A_NUMBER("The column “{column}” has {was} on line {line}: numbers must lie within ±10¹⁵."),
    USED_TWICE("The column “{value}” is used twice: choose another one."),
    CONSTANT("The column “{column}” is {value} in every row: there is nothing to learn from it."),
    ONE_CLASS("All rows have the same class, “{was}”: in “{column}” there must be two or more."),
    TOO_MANY_CLASSES(
            "The column “{column}” has {was} classes, at most {most} can be told apart. Is it a number to predict?"),
    SHORT_TABLE("At least {least} rows are needed, there are {was}."),
    TOO_FEW_ROWS("Of {rows} rows {was} can be used, {least} are needed: in the others something is missing."),
    NO_PROBABILITY("The column “{column}” has {was} on line {line}: probabilities lie from 0 to 1. Are these logits?"),
    NO_SCORES(
            "The column “{value}” only counts or names the rows, it holds no scores: bring what predict_proba or the model"
                    + " itself gives for each row."),
    NOT_TWO_LABELS("The labels in “{column}” must be of two kinds, there are {was}: {kinds}."),

    // what a host can do
    BATCH_UNITS("{field} must be at most {most} with {units} units in all layers, was {value}"),
    UPDATE("{field} must be at most {most} with this model, was {value}"),
    WORK("{field} must be at most {most} with this model and data, was {value}"),
    MEMORY("{field} must be at most {most} to fit into {megabytes} MB of memory, was {value}"),
    MEMORY_LEFT("{field} must be at most {most} as long as this Paso has {megabytes} MB of memory left, was {value}"),
    STEPS_TOLD("{field} must make at most {most} steps with --steps, was {value}"),
    RUNS("runs must be at most {most}, and all are in use"),
    RUNS_MEMORY("memory of all runs must be at most {most} MB, and all is in use");

    private final String english;
    private final List<String> places;

    Rule(String english) {
        this.english = english;
        places = new Wording(english)
                .places().stream().filter(place -> !place.equals(Refusal.FIELD)).toList();
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String key() {
        return Worded.key("refusal", this);
    }

    /** What the sentence names besides the field, in English order. */
    public List<String> places() {
        return places;
    }
}
