package dev.paso.ui.proof;

import com.vaadin.flow.router.QueryParameters;
import dev.paso.proof.BookValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which records a reader wants to see.
 *
 * @param chapter of the book; empty for all
 * @param text words that a record must all have in its texts or its numbers, in any order and case
 */
record Search(Optional<String> chapter, String text) {
    static final Search ALL = new Search(Optional.empty(), "");

    private static final String CHAPTER = "chapter";
    private static final String TEXT = "q";
    private static final int LONGEST = 200;

    Search {
        text = text.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** What the page's address says; a chapter that the book does not have is no wish. */
    static Search of(QueryParameters parameters) {
        return new Search(
                parameters.getSingleParameter(CHAPTER).filter(Evidence.byChapter()::containsKey),
                parameters.getSingleParameter(TEXT).orElse(""));
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        chapter.ifPresent(one -> parameters.put(CHAPTER, one));
        if (!text.isEmpty()) {
            parameters.put(TEXT, text);
        }
        return QueryParameters.simple(parameters);
    }

    Search withChapter(Optional<String> chapter) {
        return new Search(chapter, text);
    }

    Search withText(String text) {
        return new Search(chapter, text);
    }

    boolean matches(BookValue book) {
        return chapter.filter(wanted -> !wanted.equals(book.chapter())).isEmpty()
                && Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(searched(book).toLowerCase(Locale.ROOT)::contains);
    }

    private static String searched(BookValue book) {
        return String.join(
                " ", book.id(), book.section(), book.what(), book.numbers().toString());
    }
}
