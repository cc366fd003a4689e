package dev.paso.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorModuleTest {
    /** Else every engine would go on, more slowly, and nothing would tell. */
    @Test
    void theModuleIsBroughtToAJvmThatWasNotToldOfItFromTheStart() {
        assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector"))
                .as("told of from the start")
                .isEmpty();
        assertThat(VectorModule.isThere()).isTrue();
        assertThat(Engine.hasVectors()).isTrue();
    }
}
