package dev.paso.core.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import org.junit.jupiter.api.Test;

class OddsTest {
    @Holds("classification.odds.text")
    @Test
    void threeQuartersAreThreeToOneAndTheOppositeHasTheOtherSign() {
        Odds odds = new Odds(0.75);
        assertThat(odds.odds()).isEqualTo(3);
        assertThat(odds.logOdds()).isEqualTo(1.0986122886681098);
        assertThat(odds.opposite().logOdds()).isCloseTo(-odds.logOdds(), within(1e-15));
    }

    @Holds({"classification.odds.text", "classification.neuron.text"})
    @Test
    void theSigmoidLeadsBack() {
        for (int i = 1; i < 100; i++) {
            Odds odds = new Odds(i / 100.0);
            assertThat(Odds.ofLogit(odds.logOdds()).probability()).isCloseTo(i / 100.0, within(1e-14));
        }
    }

    @Test
    void certaintyHasNoOdds() {
        assertThatThrownBy(() -> new Odds(1)).hasMessage("probability must be in (0, 1), was 1");
        assertThatThrownBy(() -> new Odds(Double.NaN)).hasMessageContaining("was NaN");
    }
}
