package dev.paso.table.source;

import dev.paso.table.cell.Missing;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a table for programs: {@code sep=;}, lines of comment, and what was typed to print it.
 *
 * @param rest the text with these lines left empty, so that the others keep their numbers
 * @param separator as {@code sep=} tells it
 * @param comment the last line of comment without its sign, and its number; it may name the columns
 */
record Preamble(String rest, Optional<Layout> separator, Optional<Comment> comment) {
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?[,;\\t]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("\\s*\"?(#+|%+|//+|!+)(.*)");
    private static final Pattern PROMPT = Pattern.compile(
            "(?:>>>|In \\[\\d+]:|Out\\[\\d+]:|(?:mysql|sqlite|MariaDB \\[\\w+]|\\w+[=-][#>])>?)\\s+\\S.*|\\$\\s+[a-z].*|>\\s*[A-Za-z.][\\w.$]*(?:\\[[^]]*])?(?:\\(.*\\))?");
    private static final int MOST_LINES = 1000;
    private static final int LOOKED_AT = 40;

    record Comment(long line, String words) {}

    static Preamble of(String text) {
        Lines lines = Lines.of(text, MOST_LINES);
        Optional<Layout> separator = Optional.empty();
        Optional<Comment> comment = Optional.empty();
        int first = 0;
        boolean mayComment = !areMostComments(lines);
        for (; first < lines.size(); first++) {
            String line = lines.at(first);
            Matcher told = SEPARATOR.matcher(line.strip());
            if (first == 0 && told.matches()) {
                separator = Layout.of(told.group(1).charAt(0));
            } else if (mayComment && isComment(line)) {
                comment = Optional.of(new Comment(lines.number(first), words(line)));
            } else if (!line.isBlank() && !PROMPT.matcher(line.strip()).matches()) {
                break;
            }
        }
        return new Preamble(first == 0 ? text : without(text, first), separator, comment);
    }

    /** Values can begin with # too, as colours do. */
    private static boolean areMostComments(Lines lines) {
        int looked = Math.min(lines.size(), LOOKED_AT);
        long comments =
                lines.all().stream().limit(looked).filter(Preamble::isComment).count();
        return comments == lines.size();
    }

    /** A word for missing begins with # as well, and a column may be called so. */
    static boolean isComment(String line) {
        Matcher found = COMMENT.matcher(line);
        if (!found.matches()) {
            return false;
        }
        String first = line.strip().split("[,;\\t|\"]", 2)[0].strip();
        boolean isCell = found.group(1).equals("#")
                && first.equals("#")
                && first.length() < line.strip().length();
        return !isCell
                && Missing.of(first) != Missing.SURE
                && Missing.of(line.strip().split("\\s", 2)[0]) != Missing.SURE;
    }

    private static String words(String line) {
        Matcher found = COMMENT.matcher(line);
        return found.matches() ? found.group(2).strip() : "";
    }

    /** The text with its first lines left empty. */
    private static String without(String text, int lines) {
        int at = 0;
        for (int i = 0; i < lines && at < text.length(); i++) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            boolean isPair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
            at = Math.min(text.length(), at + (isPair ? 2 : 1));
        }
        return "\n".repeat(lines) + text.substring(at);
    }
}
