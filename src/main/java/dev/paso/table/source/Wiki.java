package dev.paso.table.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables in the markup of wikis: MediaWiki's, and those of Jira, DokuWiki, MoinMoin and Textile, which are bars. */
final class Wiki {
    private static final Pattern BEGIN = Pattern.compile("\\A(?:\\s*+<!--.{0,2000}?-->)*+\\s*+\\{\\|", Pattern.DOTALL);
    private static final Pattern ATTRIBUTES = Pattern.compile("^[^|\\[{=]{0,200}=[^|\\[{]{0,500}\\|(?!\\|)\\s*");
    private static final Pattern LINK = Pattern.compile("\\[\\[(?:[^]|\\[]{0,500}\\|)?([^]|\\[]{0,500})]]");
    private static final Pattern TEMPLATE =
            Pattern.compile("\\{\\{[^|{}:]{0,100}+(?:[|:]([^|{}]{0,500}+))?+[^{}]{0,500}+}}");
    private static final Pattern ASIDE = Pattern.compile(
            "<ref[^<>]{0,200}/>|<ref[^<>]{0,200}>[^<]{0,500}</ref>|<!--[^<>]{0,500}-->|</?[a-z][^<>]{0,200}>");
    private static final Pattern QUOTES = Pattern.compile("'{2,}");
    private static final String BARS = "||";
    private static final int LONGEST = 500; // a cell that goes on
    private static final int MOST_CELLS = 10_000; // in a row

    private final List<Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private long begin;

    private Wiki() {}

    /** The rows of MediaWiki's first table; nothing where the text does not begin with one. */
    static Optional<List<Row>> rows(String text) {
        return text.contains("{|") && BEGIN.matcher(text).find()
                ? Optional.of(new Wiki().read(Lines.of(text, Integer.MAX_VALUE)))
                : Optional.empty();
    }

    private List<Row> read(Lines lines) {
        boolean isIn = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.at(i).strip();
            if (line.startsWith("|}")) {
                break;
            }
            if (line.startsWith("{|")) {
                isIn = true;
            } else if (line.startsWith("|-")) {
                endRow();
            } else if (isIn && !line.startsWith("|+")) {
                read(line, lines.number(i));
            }
        }
        endRow();
        return rows;
    }

    /** Cells of a row, or what a cell goes on with. */
    private void read(String line, long number) {
        boolean isNames = line.startsWith("!");
        if (isNames || line.startsWith("|")) {
            begin = cells.isEmpty() ? number : begin;
            for (String cell : cells.size() > MOST_CELLS
                    ? new String[0]
                    : line.substring(1).split(isNames ? "!!|\\|\\|" : "\\|\\|", MOST_CELLS)) {
                cells.add(ATTRIBUTES.matcher(cell.strip()).replaceFirst(""));
            }
        } else if (!cells.isEmpty() && cells.getLast().length() < LONGEST) {
            cells.set(cells.size() - 1, cells.getLast() + " " + line);
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            rows.add(Cells.row(begin, cells.stream().map(Wiki::plain).toList()));
            cells.clear();
        }
    }

    private static String plain(String cell) {
        String words = LINK.matcher(ASIDE.matcher(cell).replaceAll("")).replaceAll("$1");
        String values = TEMPLATE.matcher(words).replaceAll(found -> {
            String value = found.group(1);
            return value == null ? "" : Matcher.quoteReplacement(value);
        });
        return QUOTES.matcher(values)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&minus;", "−")
                .replace("&ndash;", "–");
    }

    /** With one bar between cells, names among them; the same text where the first line is not of such a table. */
    static String barred(String text) {
        String first = String.join("", Lines.filled(text, 1)).strip();
        if (first.length() > 4 && first.startsWith(BARS) && first.endsWith(BARS)) {
            return each(text, line -> line.startsWith(BARS) && line.endsWith(BARS) ? line.replace(BARS, "|") : line);
        }
        if (first.length() > 2 && first.startsWith("^") && first.endsWith("^")) {
            return each(text, line -> line.startsWith("^") ? line.replace('^', '|') : line);
        }
        return first.startsWith("|_.") ? text.replace("|_.", "|") : text;
    }

    private static String each(String text, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>();
        Lines.of(text, Integer.MAX_VALUE).all().forEach(line -> lines.add(change.apply(line.strip())));
        return String.join("\n", lines);
    }
}
