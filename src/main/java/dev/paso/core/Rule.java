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
    LESS_THAN("{field} must be less than {limit}, was {value}"),
    GREATER_THAN("{field} must be greater than {limit}, was {value}"),
    IN_RANGE("{field} must be in [{low}, {high}], was {value}"),
    IN_HALF_OPEN_RANGE("{field} must be in [{low}, {high}), was {value}"),
    BETWEEN("{field} must be in ({low}, {high}), was {value}"),
    EXACTLY("{field} must be {wanted}, was {value}"),

    // fields of a file
    ONE_OF("{field} must be one of {names}, was {value}"),
    GIVEN("{field} must be given, was missing"),
    Y_OR_CLS("{field} or cls must be given, both were missing"),
    UNKNOWN("{field} must not be there, it is not one of {names}"),
    BOOLEAN("{field} must be true or false, was {value}"),
    NUMBER("{field} must be a number, was {value}"),
    TOO_LARGE("{field} must be a number within 1.797e308, was beyond it"),
    WHOLE("{field} must be a whole number, was {value}"),
    WHOLE_FROM_0("{field} must be a whole number from 0, was {value}"),
    TEXT("{field} must be a text, was {value}"),
    UNICODE("{field} must be Unicode text, had half a character"),
    OBJECT("{field} must be an object, was {value}"),
    LIST("{field} must be a list, was {value}"),
    LAYERS("{field} must be a list of layers, was {value}"),
    NUMBERS_OR_ROWS("{field} must be a list of numbers or of rows, was {value}"),
    TWO_NUMBERS("{field} must be a list of two numbers, was {value}"),
    ROW_OF("{field} must be a list of {count} numbers, was {value}"),

    // a file as a whole
    JSON_OBJECT("{field} must be a JSON object, was missing"),
    JSON("{field} must be JSON, was not at line {line}, column {column}"),
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
    KEPT("{field} must be of an experiment that this host still keeps, was {value}"),

    // data
    SHARE("{field} must be a share in (0, 1) or a whole number of samples, was {value}"),
    LEAVE_SOME("{field} must leave samples to train on of {samples}, was {value}"),
    GIVE_SOME("{field} must give 1 to {samples} samples, was {value}"),
    ROWS("{field} must be {rows} as x has, was {value}"),
    COLUMNS("{field} must only use columns the data has, was {value}"),
    TWO_CLASSES("{field} must have two classes, was {value}"),

    // model, loss and optimizer
    NO_LINEAR("{field} must contain at least one Linear layer, had none"),
    LAYER_IN("{field} must be {wanted} as the layer before gives, was {value}"),
    MODEL_IN("{field} must be {wanted}, the number of columns, was {value}"),
    MODEL_OUT("model out must be {wanted} for this loss and data, was {value}"),
    BINARY("{field} must fit the data: binary cross-entropy needs two classes, was {value}"),
    SIGMOID("{field} must end in Sigmoid for BCELoss, was {value}"),
    CLASSES("{field} must fit the data: CrossEntropyLoss needs classes, was numbers"),
    POS_WEIGHT("{field} must not be there without BCEWithLogitsLoss, was {value}"),
    NESTEROV("{field} must be used with momentum greater than 0 and dampening 0, was momentum {momentum}"
            + " and dampening {dampening}"),
    ADAGRAD("{field} must be false with Adagrad, which has no momentum, was {value}"),
    TOTAL_STEPS("{field} must be at least {least}, the updates of the run, was {value}"),

    // parameters
    STATE_LACKS("{field} must hold {names}, lacked {missing}"),
    STATE_ONLY("{field} must hold only {names}, was {value}"),
    STATE_SHAPE("{field} must have shape {shape}, was {value}"),
    SAVED_EVERY("{field} must name every parameter, was {value} missing"),
    SAVED_SHAPE("{field} must have the shape {shape}, was {value}"),
    SAVED_LOSSES("{field} must hold one loss for each of the {epochs} epochs, was {value}"),
    PARAMETER("{field} must be a parameter of the model, was {value}"),
    INDEX("{field} must lie within shape {shape}, was {value}"),

    // edits and runs
    IN_ORDER("{field} must be at least {least}, in order, was {value}"),
    EDIT_STEP("{field} must be {wanted}, the updates made, was {value}"),
    RUN_OVER("a run must not be over to be changed, was {value}"),
    RUN_CLOSED("a closed run can be told nothing"),
    ONE_CYCLE("scheduler OneCycleLR must end with the epochs it was planned for: choose more epochs and start again"),

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
