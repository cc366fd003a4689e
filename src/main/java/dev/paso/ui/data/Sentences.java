package dev.paso.ui.data;

import dev.paso.core.Worded;
import dev.paso.table.TableException;
import dev.paso.table.TableException.Problem;
import dev.paso.ui.text.Texts;

/** What is wrong with a table, as one sentence. */
final class Sentences {
    private Sentences() {}

    static String of(TableException refused, Texts texts) {
        return texts.say(key(refused.problem()), refused.values().toArray());
    }

    /** The key of a problem's sentence: TOO_MANY_ROWS is said by own.problem.tooManyRows. */
    static String key(Problem problem) {
        return Worded.key("own.problem", problem);
    }
}
