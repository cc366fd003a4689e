package dev.paso.table.source;

import java.util.List;
import java.util.regex.Pattern;

/** Tells files by what each of their first lines is. */
final class FirstLines {
    private static final Pattern LIBSVM = Pattern.compile(
            Foreign.NUMBER + "(?:,\\d+)*+(?:\\s+qid:\\d+)?(?:\\s+\\d+:" + Foreign.NUMBER + ")*+\\s*(?:#.*)?");
    private static final int LIBSVM_LINES = 5;
    private static final int SETTINGS = 10;
    private static final Pattern SETTING = Pattern.compile("\\s*([A-Za-z_][\\w.-]*)\\s*=\\s*\\S.*");
    private static final Pattern SETTING_ASIDE = Pattern.compile("\\s*(?:[#;].*|\\[[\\w. \"-]+])\\s*");

    private FirstLines() {}

    /** Whether each of the first lines gives a value to a name, to each once. */
    static boolean areSettings(String begin) {
        List<String> names = begin.lines()
                .filter(line -> !line.isBlank() && !SETTING_ASIDE.matcher(line).matches())
                .limit(SETTINGS)
                .map(line -> SETTING.matcher(line))
                .map(line -> line.matches() ? line.group(1) : "")
                .toList();
        return names.size() > 1
                && !names.contains("")
                && names.stream().distinct().count() == names.size();
    }

    /**
     * Whether each is a label with numbered values.
     *
     * @param isOnlyBeginning whether the text goes on
     */
    static boolean areLibsvm(String begin, boolean isOnlyBeginning) {
        List<String> lines = begin.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(LIBSVM_LINES)
                .map(String::strip)
                .toList();
        boolean isCut = isOnlyBeginning && lines.size() == 1;
        return lines.stream().anyMatch(line -> line.indexOf(':') > 0) // a sample may have nothing but its label
                && !isCut
                && lines.subList(0, Math.max(1, lines.size() - 1)).stream()
                        .allMatch(line -> LIBSVM.matcher(line).matches());
    }
}
