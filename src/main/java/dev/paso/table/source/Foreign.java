package dev.paso.table.source;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people bring that is no table: told by how it begins, and refused by its name. */
final class Foreign {
    private static final int BEGINNING = 4096;
    private static final String HEX = "0123456789abcdef";

    /** How a kind of file begins. */
    private record Mark(Given kind, int at, byte[] bytes) {
        static Mark hex(Given kind, String hex) {
            byte[] bytes = new byte[hex.length() / 2];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (16 * HEX.indexOf(hex.charAt(2 * i)) + HEX.indexOf(hex.charAt(2 * i + 1)));
            }
            return new Mark(kind, 0, bytes);
        }

        static Mark text(Given kind, int at, String text) {
            return new Mark(kind, at, text.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean is(byte[] file) {
            if (file.length < at + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (file[at + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Mark> MARKS = List.of(
            Mark.hex(Given.PICTURE, "89504e470d0a"),
            Mark.hex(Given.PICTURE, "ffd8ff"),
            Mark.text(Given.PICTURE, 0, "GIF87a"),
            Mark.text(Given.PICTURE, 0, "GIF89a"),
            Mark.text(Given.PICTURE, 8, "WEBP"),
            Mark.hex(Given.PICTURE, "49492a00"),
            Mark.hex(Given.PICTURE, "4d4d002a"),
            Mark.text(Given.PICTURE, 4, "ftypheic"),
            Mark.text(Given.FILM, 8, "WAVE"),
            Mark.text(Given.FILM, 4, "ftyp"),
            Mark.hex(Given.FILM, "49443303"),
            Mark.hex(Given.FILM, "49443304"),
            Mark.text(Given.FILM, 0, "OggS"),
            Mark.text(Given.PDF, 0, "%PDF"),
            Mark.text(Given.PDF, 0, "%!PS"),
            Mark.text(Given.RICH_TEXT, 0, "{\\rtf"),
            Mark.hex(Given.GZIP, "1f8b"),
            Mark.text(Given.ARCHIVE, 4, "1AY&SY"),
            Mark.hex(Given.ARCHIVE, "fd377a585a"),
            Mark.hex(Given.ARCHIVE, "28b52ffd"),
            Mark.hex(Given.ARCHIVE, "377abcaf271c"),
            Mark.text(Given.ARCHIVE, 0, "Rar!"),
            Mark.text(Given.ARCHIVE, 257, "ustar"),
            Mark.text(Given.ARROW, 0, "ARROW1\0\0"),
            Mark.text(Given.AVRO, 0, "Obj\u0001"),
            Mark.hex(Given.NUMPY, "934e554d5059"),
            Mark.hex(Given.HDF5, "894844460d0a"),
            Mark.hex(Given.OLD_EXCEL, "d0cf11e0a1b11ae1"),
            Mark.text(Given.SQLITE, 0, "SQLite format 3\0"),
            Mark.text(Given.R_DATA, 0, "RDX2\n"),
            Mark.text(Given.R_DATA, 0, "RDX3\n"),
            Mark.text(Given.STATA, 0, "<stata_dta>"),
            Mark.hex(Given.STATA, "72020100"),
            Mark.hex(Given.STATA, "73020100"),
            Mark.text(Given.SPSS, 0, "$FL2"),
            Mark.text(Given.SPSS, 0, "$FL3"),
            Mark.text(Given.MATLAB, 0, "MATLAB 5.0"),
            Mark.hex(Given.PROGRAM, "7f454c46"),
            Mark.hex(Given.PROGRAM, "cafebabe"),
            Mark.hex(Given.PROGRAM, "4d5a9000"));

    /** How a text begins that is something else, and the sentence for it. */
    private record Text(Pattern begin, Rule rule, Given kind) {
        static Text of(Rule rule, Given kind, String begin) {
            return new Text(Pattern.compile("\\A\\s*" + begin, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), rule, kind);
        }
    }

    static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?";
    private static final String COMMENTS = "(?:[%#][^\\n]*+\\n\\s*+)*+"; // who goes back over many runs out of stack
    private static final String NAME = "[A-Za-z_][\\w.]*";

    private static final String C_COMMENTS = "(?://[^\\n]*\\n\\s*+|(?>/\\*.*?\\*/)\\s*+)*+";

    private static final List<Text> TEXTS = List.of(
            Text.of(
                    Rule.FOREIGN_PAGE,
                    Given.HTML,
                    "(?:<!--.*?-->\\s*)?<(?:!doctype\\s+html|html|head|body|table|thead|tbody|tr|td|div|meta|title)[\\s>]"),
            Text.of(Rule.FOREIGN_PAGE, Given.HTML, "<\\?xml[^>]*>\\s*(?:<!DOCTYPE html|<html)"),
            Text.of(Rule.FOREIGN, Given.PICTURE, "(?:<\\?xml[^>]*>\\s*)?<svg[\\s>]"),
            Text.of(Rule.FOREIGN, Given.XML, "<(?:\\?xml|!DOCTYPE|[A-Za-z_][\\w:.-]*(?:\\s[^>]*)?>\\s*<[A-Za-z_])"),
            Text.of(Rule.FOREIGN_POINTER, Given.LFS, "version https://git-lfs"),
            Text.of(Rule.FOREIGN, Given.ARFF, COMMENTS + "@relation\\b"),
            Text.of(
                    Rule.FOREIGN,
                    Given.SQL,
                    "(?:--[^\\n]*\\n\\s*+|(?>/\\*.*?\\*/);?+\\s*+)*+(?:create\\s+(?:table|database)|insert\\s+into|drop\\s+table|begin\\s+transaction|pragma\\s|select\\s[^\\n]+\\sfrom\\s)"),
            Text.of(
                    Rule.FOREIGN,
                    Given.CODE,
                    C_COMMENTS
                            + "(?:#include\\s*[<\"]|#!/|<\\?php|package\\s+[\\w.]+;|using\\s+[\\w.]+;|import\\s+(?:static\\s+)?java|import\\s[^\\n;]*\\sfrom\\s+['\"]"
                            + "|(?:public|private|export|abstract|final|static)\\s+(?:\\w+\\s+)?(?:class|interface|enum|record|void|int|const|let|function|default)\\b"
                            + "|(?:const|let|var)\\s+\\w+\\s*=|(?:function|func|fn)\\s+\\w+\\s*\\(|[.#]?[\\w-]+\\s*\\{\\s*[\\w-]+\\s*:[^;\\n]*;)"),
            Text.of(
                    Rule.FOREIGN,
                    Given.SETTINGS,
                    "(?:[#;][^\\n]*+\\n\\s*+)*+\\[[\\w. \"-]+]\\s*\\n\\s*(?:[#;][^\\n]*+\\n\\s*+)*+[\\w.\"-]+\\s*[=:]"),
            Text.of(
                    Rule.FOREIGN,
                    Given.BIBTEX,
                    "@(?:article|book|inproceedings|incollection|misc|online|phdthesis|techreport)\\s*\\{"),
            Text.of(Rule.FOREIGN, Given.CONTACTS, "BEGIN:V(?:CARD|CALENDAR)"),
            Text.of(Rule.FOREIGN, Given.PATCH, "(?:diff --git |--- [^\\n]+\\n\\+\\+\\+ )"),
            Text.of(
                    Rule.FOREIGN,
                    Given.MATLAB_CODE,
                    COMMENTS + NAME + "\\s*=\\s*\\[\\s*" + NUMBER + "(?:[\\s,]+" + NUMBER + ")*+\\s*;\\s*" + NUMBER),
            Text.of(
                    Rule.FOREIGN_PYTHON,
                    Given.PYTHON,
                    COMMENTS
                            + "(?:Traceback \\(most recent|import\\s+[a-z]\\w*|from\\s+[a-z][\\w.]*\\s+import\\s|def\\s+\\w+\\(|print\\()"),
            Text.of(
                    Rule.FOREIGN_PYTHON,
                    Given.PYTHON,
                    COMMENTS + NAME + "(?:\\s*,\\s*" + NAME
                            + ")*+\\s*=\\s*(?:\\[|\\(|\\{|(?:np|numpy|pd|pandas|torch|tf)\\.|(?:array|list|dict|tuple|DataFrame|tensor|Series)\\b)"),
            Text.of(Rule.FOREIGN_PYTHON, Given.PYTHON, "(?:array|tensor|DataFrame|Series|Tensor|np\\.array)\\s*\\("),
            Text.of(
                    Rule.FOREIGN_PYTHON,
                    Given.PYTHON,
                    "\\(\\s*" + NUMBER + "(?:\\s*,\\s*" + NUMBER + ")++\\s*\\),?\\s*\\n\\s*\\("),
            Text.of(Rule.FOREIGN_PYTHON, Given.PYTHON, "\\[\\s*\\[\\s*" + NUMBER + "(?:\\s+" + NUMBER + ")++\\s*]"),
            Text.of(
                    Rule.FOREIGN_PYTHON,
                    Given.PYTHON,
                    "[\\[{][\\[{(]*\\s*(?:'[^'\\n]*'\\s*[:,\\])]|" + NUMBER + "\\s*,[^\\n]*\\)|\\()"),
            Text.of(
                    Rule.FOREIGN,
                    Given.R_CODE,
                    COMMENTS + "(?:" + NAME
                            + "\\s*(?:<-|=)\\s*(?:c|data\\.frame|matrix|structure|factor|tibble|read\\w*[._]\\w+)\\s*\\(|structure\\s*\\(|c\\s*\\(|library\\s*\\()"),
            Text.of(Rule.FOREIGN, Given.R_CODE, "\\[1]\\s+\\S[^\\n]*\\n\\s*\\[(?!2])\\d+]"), // a vector, printed
            Text.of(
                    Rule.FOREIGN,
                    Given.YAML,
                    "(?:%YAML|" + NAME + ":\\s*\\[[^\\n]*]\\s*\\n\\s*" + NAME
                            + ":\\s|---\\s*\\n\\s*(?:-\\s+)?\\w+:\\s|-\\s+\\w+:\\s[^\\n]*\\n\\s+\\w+:\\s)"),
            Text.of(
                    Rule.FOREIGN,
                    Given.ERROR_PAGE,
                    "(?:404(?:: Not Found|\\s+not found)|403(?::)? Forbidden|Access denied|Not Found\\s*\\z)"));

    private static final Pattern LISTS = Pattern.compile("\\A\\s*[\\[{]\\s*[\\[{('][^\\n]*,");

    private Foreign() {}

    /** @throws RefusedException where the first bytes tell that this is something else */
    static void check(byte[] file) {
        kind(file).ifPresent(kind -> {
            throw new RefusedException("table", Rule.FOREIGN, kind);
        });
    }

    private static Optional<Given> kind(byte[] file) {
        if (isZip(file)) {
            return Optional.of(zipped(file));
        }
        if (isPickle(file)) {
            return Optional.of(Given.PICKLE);
        }
        if (isBitmap(file)) {
            return Optional.of(Given.PICTURE);
        }
        if (isParquet(file)) {
            return Optional.of(Given.PARQUET);
        }
        return MARKS.stream().filter(mark -> mark.is(file)).map(Mark::kind).findFirst();
    }

    static boolean isZip(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && (file[2] == 3 || file[2] == 5) && file[3] <= 6;
    }

    private static Given zipped(byte[] file) {
        String names = new String(file, StandardCharsets.ISO_8859_1); // names stand in it as they are
        if (names.contains("opendocument")) {
            return Given.OPEN_DOCUMENT;
        }
        if (names.contains("word/document") || names.contains("ppt/presentation")) {
            return Given.DOCUMENT;
        }
        if (names.contains("xl/workbook.xml")) {
            return Given.EXCEL;
        }
        if (names.contains("xl/workbook.bin")) {
            return Given.OLD_EXCEL;
        }
        if (names.contains("data.pkl")) {
            return Given.PICKLE;
        }
        return names.contains(".npy") ? Given.NUMPY : Given.ARCHIVE;
    }

    private static boolean isPickle(byte[] file) {
        return file.length > 2
                && (file[0] & 0xFF) == 0x80
                && file[1] >= 2
                && file[1] <= 5
                && file[file.length - 1] == '.';
    }

    /** It ends as it begins; a column can be called PAR1 too. */
    private static boolean isParquet(byte[] file) {
        Mark end = Mark.text(Given.PARQUET, Math.max(4, file.length - 4), "PAR1");
        return Mark.text(Given.PARQUET, 0, "PAR1").is(file) && end.is(file);
    }

    /** Many texts begin with BM. */
    private static boolean isBitmap(byte[] file) {
        return file.length > 14
                && file[0] == 'B'
                && file[1] == 'M'
                && file[6] == 0
                && file[7] == 0
                && file[8] == 0
                && file[9] == 0;
    }

    /** @throws RefusedException where the first lines tell that this is something else */
    static void check(String text) {
        String begin = text.substring(0, Math.min(text.length(), BEGINNING));
        TEXTS.stream()
                .filter(other -> other.begin.matcher(begin).find())
                .findFirst()
                .ifPresent(other -> {
                    throw new RefusedException("table", other.rule, other.kind);
                });
        Said.check(begin);
        if (FirstLines.areLibsvm(begin, begin.length() == BEGINNING)) {
            throw new RefusedException("table", Rule.FOREIGN, Given.LIBSVM);
        }
        if (FirstLines.areSettings(begin)) {
            throw new RefusedException("table", Rule.FOREIGN, Given.SETTINGS);
        }
        if (Prose.is(begin)) {
            throw new RefusedException("table", Rule.FOREIGN, Given.PROSE);
        }
    }

    /** @throws RefusedException where it begins as lists within lists do, and is no JSON */
    static void checkLists(String text) {
        if (LISTS.matcher(text.substring(0, Math.min(text.length(), BEGINNING))).find()) {
            throw new RefusedException("table", Rule.FOREIGN_PYTHON, Given.PYTHON);
        }
    }
}
