package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other languages allow and JSON does not is told where it stands. */
class JsonHintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\": 1,} | JSON_COMMA_MORE",
                "{\"a\": [1, 2,]} | JSON_COMMA_MORE",
                "{\"a\": 1 \"b\": 2} | JSON_COMMA_LESS",
                "{\"a\": [{} {}]} | JSON_COMMA_LESS",
                "{\"a\": True} | JSON_WORD",
                "{\"a\": None, \"b\": 1} | JSON_WORD",
                "{'a': 1} | JSON_QUOTES",
                "{“a”: 1} | JSON_QUOTES",
                "{a: 1} | JSON_QUOTES",
                "{\"a\": relu} | JSON_QUOTES",
                "{\"a\": 1, // how many | JSON_COMMENT",
                "{\"a\": 1 # how many | JSON_COMMENT",
                "{\"a\": .5} | JSON_NUMBER",
                "{\"a\": +5} | JSON_NUMBER",
                "{\"a\": 0,5} | JSON_NUMBER",
                "{\"a\": 1_000} | JSON_NUMBER",
                "{\"a\": 0.1.2} | JSON_NUMBER",
                "{\"a\": {\"b\": 1} | JSON_END",
                "{\"a\": 1}} | JSON_CLOSED",
                "version: 1 | JSON_BEGIN",
                "```json | JSON_FENCE",
                "{\"a\": 1} x | JSON_ELSE"
            })
    void whatIsProbablyWrongIsSaid(String text, Given hint) {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> JsonText.read("experiment", text));
        assertThat(refused).hasMessageEndingWith(": " + hint.english());
    }
}
