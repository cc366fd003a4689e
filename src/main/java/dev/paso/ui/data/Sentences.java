package dev.paso.ui.data;

import dev.paso.table.TableException;
import dev.paso.table.TableException.Problem;
import dev.paso.ui.text.Texts;
import java.util.Locale;

/** What is wrong with a table, as one sentence. */
final class Sentences {
    private Sentences() {}

    static String of(TableException refused, Texts texts) {
        return texts.say(key(refused.problem()), refused.values().toArray());
    }

    /** The key of a problem's sentence: TOO_MANY_ROWS is said by own.problem.tooManyRows. */
    static String key(Problem problem) {
        StringBuilder key = new StringBuilder("own.problem.");
        String[] words = problem.name().toLowerCase(Locale.ROOT).split("_", -1);
        for (int i = 0; i < words.length; i++) {
            key.append(i == 0 ? words[i] : words[i].substring(0, 1).toUpperCase(Locale.ROOT) + words[i].substring(1));
        }
        return key.toString();
    }
}
