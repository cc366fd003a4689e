package dev.paso.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.random.TorchGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A weighted sampler draws rare classes as often as it is told, from the training samples alone. */
class SamplerTest {
    private static final LoaderSpec LOADER =
            new LoaderSpec(OptionalInt.of(4), true, true, LoaderSpec.Dialect.TORCH, OptionalLong.empty(), 0);

    /** {@code torch.manual_seed(13); torch.multinomial(torch.tensor([.1, .2, .3, .4], dtype=torch.double), 12, True)} in PyTorch 1.13. */
    @Test
    void indicesAreThoseOfMultinomial() {
        assertThat(new TorchGenerator(13).multinomial(new double[] {0.1, 0.2, 0.3, 0.4}, 12))
                .containsExactly(3, 2, 1, 3, 3, 3, 2, 1, 0, 3, 3, 1);
    }

    @Test
    void aRareClassIsDrawnAsOftenAsItsShare() {
        int[] labels = new int[20_000];
        Arrays.fill(labels, 0, 500, 1);
        for (double share : new double[] {0.5, 0.1, 0.9}) {
            SamplerSpec sampler = new SamplerSpec.WeightedRandom(List.of(1 - share, share));
            int[] order = DataLoader.pass(LOADER, sampler, labels, labels.length, new TorchGenerator(1));
            assertThat(order).hasSize(labels.length);
            double drawn =
                    Arrays.stream(order).map(row -> labels[row]).average().orElseThrow();
            assertThat(drawn).isCloseTo(share, within(0.015)); // four standard errors
        }
    }

    @Test
    void withoutOneThePassIsTheLoaders() {
        int[] labels = {0, 1, 0, 1, 1};
        assertThat(DataLoader.pass(LOADER, new SamplerSpec.None(), labels, 5, new TorchGenerator(7)))
                .containsExactly(DataLoader.pass(LOADER.dialect(), true, 5, new TorchGenerator(7)));
    }

    @Test
    void impossibleSharesAreRefused() {
        assertThatThrownBy(() -> new SamplerSpec.WeightedRandom(List.of(0.0, 1.0)))
                .hasMessageContaining("shares[0] must be in (0, 1), was 0");
    }
}
