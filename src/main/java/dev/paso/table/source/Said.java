package dev.paso.table.source;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** What programs say of rows, or of their work, in place of the rows: logs, reports and summaries; and where a table is kept. */
final class Said {
    private static final int LOOKED_AT = 20; // lines
    private static final double MOSTLY = 0.8;

    private static final String LEVEL =
            "(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE|debug|info|warn|warning|error)";
    private static final String TIME = "\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d+)?";

    /** A line of a log: a time and how grave it is; who asked a server for what; what a training loop shows. */
    private static final Pattern LOG_LINE = Pattern.compile("\\[?\\S{0,12}[T ]?" + TIME + "\\S{0,8} .{0,60}?\\b" + LEVEL
            + "\\b[]:) -].*"
            + "|" + LEVEL + ":[\\w.]+:.*|\\[?" + LEVEL + "]?(?:[: -]+|\\s)\\S.*[^,;\\t|]{12}.*"
            + "|\\S+ \\S+ \\S+ \\[[^]]+] \"[A-Z]+ .*"
            + "|\\p{Lu}\\p{L}{2} +\\d{1,2} " + TIME + " \\S+ [^\\s:]+: .*"
            + "|Epoch \\d+/\\d+\\s*.*|\\s*\\d+/\\d+ (?:\\[[=>.]+]|━+).*|\\s*\\d{1,3}%\\|[█▏▎▍▌▋▊▉# ]*\\|.*"
            + "|\\d{1,2}/\\d{1,2}/\\d{2,4},? \\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.? ?m\\.?)? - [^:]+: .*");

    private static final Pattern REPORT = Pattern.compile("\\A\\s*precision\\s+recall\\s+f1-score\\s+support\\s*\\n");
    private static final Pattern SUMMARY = Pattern.compile(
            "\\A\\s*(?:<class 'pandas\\.|'data\\.frame':\\s+\\d+ obs|(?:tibble|spec_tbl_df|tbl_df|Classes) .{0,80}\\d+ obs|Rows: \\d+\\s*\\n\\s*Columns: \\d+)"
                    + "|\\A[^\\n]*\\n\\s*(?:\\d\\s+)?Min\\.\\s*:\\s*\\S+[^\\n]*\\n\\s*(?:\\d\\s+)?1st Qu\\."
                    + "|\\A[^\\n]*\\n\\s*count[ ,;\\t|]+[^\\n]*\\n\\s*mean[ ,;\\t|]+[^\\n]*\\n\\s*std[ ,;\\t|]");
    private static final Pattern ADDRESS = Pattern.compile("\\A\\s*(?:https?|ftp|s3|gs)://\\S+\\s*\\z"
            + "|\\A\\s*(?:[A-Za-z]:\\\\|~/|\\.{0,2}/)\\S[^\\n,;\\t]*\\.\\w{2,7}\\s*\\z");
    private static final Pattern PICTURE = Pattern.compile("\\A\\s*data:image/");

    private Said() {}

    /** @throws RefusedException where {@code begin} is something of that kind */
    static void check(String begin) {
        if (ADDRESS.matcher(begin).find()) {
            throw new RefusedException("table", Rule.FOREIGN_POINTER, Given.ADDRESS);
        }
        if (PICTURE.matcher(begin).find()) {
            throw new RefusedException("table", Rule.FOREIGN, Given.PICTURE);
        }
        if (REPORT.matcher(begin).find()) {
            throw new RefusedException("table", Rule.FOREIGN_SUMMARY, Given.REPORT);
        }
        if (SUMMARY.matcher(begin).find()) {
            throw new RefusedException("table", Rule.FOREIGN_SUMMARY, Given.SUMMARY);
        }
        if (isLog(begin)) {
            throw new RefusedException("table", Rule.FOREIGN, Given.LOG);
        }
    }

    private static boolean isLog(String begin) {
        List<String> lines =
                begin.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        long said =
                lines.stream().filter(line -> LOG_LINE.matcher(line).matches()).count();
        return lines.size() > 1 && said >= MOSTLY * lines.size();
    }
}
