package dev.paso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
    private final SameOrigin alone = new SameOrigin(List.of());

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080",
        "http://paso.example, paso.example",
        "http://paso.example, paso.example:80",
        "https://paso.example, paso.example", // the proxy ends TLS
        "https://paso.example:443, paso.example",
        "https://paso.example, PASO.example:443",
        "http://[::1]:8080, [::1]:8080",
        "http://[::1], [::1]"
    })
    void aHostsOwnPagesMay(String origin, String host) {
        assertThat(alone.allows(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, paso.example",
        "http://paso.example.evil.example, paso.example",
        "http://paso.example:8081, paso.example:8080",
        "http://paso.example:8080, paso.example",
        "https://paso.example, paso.example:80",
        "http://paso.example@evil.example, paso.example",
        "http://paso.example/path, paso.example",
        "http://paso.example?query, paso.example",
        "ftp://paso.example, paso.example",
        "null, paso.example",
        "'', paso.example",
        "'http://', ''",
        "'http://paso.example, http://evil.example', paso.example"
    })
    void otherPagesMayNot(String origin, String host) {
        assertThat(alone.allows(origin, host)).isFalse();
    }

    @Test
    void whoSendsNoOriginIsNoBrowser() {
        assertThat(alone.allows(null, "paso.example")).isTrue();
    }

    @Test
    void aListedOriginMay() {
        SameOrigin school = new SameOrigin(List.of("https://school.example", "http://other.example:81"));
        assertThat(school.allows("https://school.example", "paso.example")).isTrue();
        assertThat(school.allows("https://SCHOOL.example:443", null)).isTrue();
        assertThat(school.allows("http://other.example:81", "paso.example")).isTrue();
        assertThat(school.allows("http://school.example", "paso.example")).isFalse(); // anybody in between could be it
        assertThat(school.allows("http://other.example", "paso.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "school.example", "https://school.example/", "https://*.example", "null"})
    void whatIsNoOriginIsNotListed(String origin) {
        assertThatThrownBy(() -> new SameOrigin(List.of(origin)))
                .hasMessage("paso.origins must hold origins such as https://school.example, was " + origin);
    }
}
