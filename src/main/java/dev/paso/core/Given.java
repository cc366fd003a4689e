package dev.paso.core;

/** What was given, where it is nothing to repeat: a refusal's value in words. */
public enum Given implements Worded {
    AN_OBJECT("an object"),
    A_LIST("a list of {size}"),
    TOO_LARGE("a number beyond 1.797e308"),
    A_LOSS_FOR_CLASSES("a loss for classes on numbers"),
    CLASSES("{size} classes"),
    DIVERGED("diverged"),
    FAILED("failed"),

    // what is probably wrong where a text stops being JSON
    JSON_QUOTES("names and words stand in double quotes, as in \"lr\""),
    JSON_COMMENT("JSON has no comments; leave them out"),
    JSON_COMMA_MORE("leave out the comma before the closing bracket"),
    JSON_COMMA_LESS("a comma is missing before it"),
    JSON_WORD("JSON writes true, false and null"),
    JSON_NUMBER("numbers are written as 0.1, -2, 1000 or 1e-3"),
    JSON_END("it ends before every { and [ is closed"),
    JSON_FENCE("leave out the lines with ```"),
    JSON_CLOSED("one } or ] is too many"),
    JSON_BEGIN("an experiment stands between { and }"),
    JSON_ELSE("this is nothing that can stand there"),

    // scores
    PROBABILITIES("probabilities"),
    PERCENTAGES("probabilities in percent"),
    LOGITS("logits"),
    LOG_PROBABILITIES("logarithms of probabilities"),

    // files that are no experiments
    WEIGHTS("only the weights of a model (state_dict)"),
    KERAS("a model of Keras (JSON)"),
    OTHER_JSON("JSON about something else"),
    TABLE("a table of data"),

    // files that are no tables
    HTML("a web page (HTML)"),
    XML("an XML file"),
    ARFF("an ARFF file of Weka"),
    LIBSVM("a LIBSVM (svmlight) file"),
    LFS("a Git LFS pointer"),
    PYTHON("Python (lists or code)"),
    R_CODE("R code"),
    SQL("SQL (a database dump)"),
    YAML("a YAML file"),
    SETTINGS("a file of settings (TOML, INI or like it)"),
    CODE("program code"),
    MATLAB_CODE("MATLAB, Octave or Julia code"),
    BIBTEX("BibTeX references"),
    CONTACTS("contacts or a calendar (vCard, iCalendar)"),
    PATCH("a patch (diff)"),
    PROSE("prose (sentences)"),
    LOG("a log (lines of what a program did)"),
    REPORT("a classification report"),
    MATRIX("a confusion matrix"),
    SUMMARY("a summary of a table (describe, info, str or like it)"),
    ADDRESS("an address, or the place of a file"),
    NOTEBOOK("a Jupyter notebook (JSON)"),
    ERROR_PAGE("an error message of a web server (404 or like it)"),
    PICTURE("a picture (an image such as PNG or JPEG)"),
    FILM("a sound or film"),
    PDF("a PDF document"),
    DOCUMENT("a Word or PowerPoint document"),
    RICH_TEXT("a rich text document (RTF)"),
    OPEN_DOCUMENT("an OpenDocument file (.ods, .odt)"),
    OLD_EXCEL("an old or binary Excel workbook (.xls, .xlsb)"),
    EXCEL("an Excel workbook (.xlsx)"),
    ARCHIVE("an archive (zip or like it)"),
    GZIP("a compressed file (gzip)"),
    PARQUET("a Parquet file"),
    ARROW("an Arrow or Feather file"),
    AVRO("an Avro file"),
    PICKLE("a Python pickle"),
    NUMPY("a NumPy file (.npy, .npz)"),
    HDF5("an HDF5 file"),
    SQLITE("an SQLite database"),
    R_DATA("an R data file (.RData, .rds)"),
    STATA("a Stata file (.dta)"),
    SPSS("an SPSS file (.sav)"),
    MATLAB("a MATLAB file (.mat)"),
    PROGRAM("a program");

    private final String english;

    Given(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String key() {
        return Worded.key("given", this);
    }

    /** So many of it. */
    public record Many(Given what, int size) {}

    public Many of(int size) {
        return new Many(this, size);
    }
}
