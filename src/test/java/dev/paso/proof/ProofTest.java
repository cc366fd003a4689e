package dev.paso.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of the book, a test each. */
class ProofTest {
    static List<Proof> computed() {
        return Proof.all().stream().filter(Proof::isComputed).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("computed")
    void oursIsTheBooks(Proof proof) {
        assertThat(proof.ours())
                .as(proof.book().what())
                .hasSameSizeAs(proof.book().numbers());
        assertThat(proof.difference())
                .as("ours %s, the book's %s", proof.ours(), proof.book().numbers())
                .isLessThanOrEqualTo(proof.book().tolerance());
        assertThat(proof.holds()).isTrue();
    }

    @Test
    void everyRecordIsComputedOrHasAReason() {
        assertThat(Proof.all()).hasSize(128);
        assertThat(Proof.all().stream().filter(proof -> !proof.isComputed()))
                .hasSize(9)
                .allSatisfy(proof -> assertThat(proof.reason()).isPresent());
    }

    @Test
    void aSubjectIsTheLastSentenceOfWhat() {
        assertThat(Proof.all().getFirst().book().subject()).isEqualTo("First five values of x.");
        assertThat(Proof.all())
                .allSatisfy(proof -> assertThat(proof.book().subject()).isNotBlank());
    }
}
