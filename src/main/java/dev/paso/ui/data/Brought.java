package dev.paso.ui.data;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import dev.paso.table.source.Encoding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An experiment as somebody brings it: its file, however it is encoded, the same in a text's fences or amid a mail's words, or a text with a
 * link to it.
 */
final class Brought {
    private static final Pattern FENCED = Pattern.compile("```\\w*\\s*\\R\\s*(\\{.*?})\\s*```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("[?&]e=([\\w-]{20,})");

    private static final Pattern BEGUN = Pattern.compile("\\{\\s*\"(?:version|name|data|model)\"\\s*:");
    private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]?)+");

    private Brought() {}

    /** From its first bracket to its last one, where no list or other object is before it. */
    private static Optional<String> amid(String text) {
        int first = text.indexOf('{');
        int list = text.indexOf('[');
        boolean isFirst = first >= 0 && (list < 0 || list > first);
        return isFirst && BEGUN.matcher(text).region(first, text.length()).lookingAt()
                ? Optional.of(text.substring(first, Math.max(first, text.lastIndexOf('}')) + 1))
                : Optional.empty();
    }

    /** Without the marks that mail programs put before each line of what is answered. */
    private static String unquoted(String text) {
        boolean isQuoted =
                text.lines().filter(line -> line.stripLeading().startsWith(">")).count() > 1;
        return isQuoted ? QUOTED.matcher(text).replaceAll("") : text;
    }

    /** @throws RefusedException that says what is wrong with it, or what it is instead */
    static ExperimentSpec read(byte[] file, TableLimits limits) {
        String text = unquoted(Encoding.text(file));
        if (text.stripLeading().startsWith("{")) {
            return ExperimentReader.read(text);
        }
        Matcher fenced = FENCED.matcher(text);
        if (fenced.find()) {
            return ExperimentReader.read(fenced.group(1));
        }
        Optional<String> amid = amid(text);
        if (amid.isPresent()) {
            return ExperimentReader.read(amid.get());
        }
        Matcher link = LINK.matcher(text);
        if (link.find()) {
            return ExperimentLink.decode(link.group(1));
        }
        try {
            return ExperimentReader.read(text);
        } catch (RefusedException refused) {
            throw instead(file, limits)
                    .map(kind -> new RefusedException("experiment", Rule.EXPERIMENT, kind))
                    .orElse(refused);
        }
    }

    /** What it is, where that is known. */
    private static Optional<Given> instead(byte[] file, TableLimits limits) {
        try {
            new TableReader(limits).read(file, Wishes.NONE);
            return Optional.of(Given.TABLE);
        } catch (RefusedException noTable) {
            return noTable.refusal().values().stream()
                    .filter(Given.class::isInstance)
                    .map(Given.class::cast)
                    .findFirst();
        }
    }
}
