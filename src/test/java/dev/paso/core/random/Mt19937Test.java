package dev.paso.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The words themselves are compared with PyTorch and NumPy by the tests of what draws with them. */
class Mt19937Test {
    @Test
    void theTenThousandthWordIsThatOfTheStandard() {
        Mt19937 words = new Mt19937(5_489);
        skip(words, 9_999);
        assertThat(words.nextInt()).isEqualTo((int) 4_123_659_995L); // std::mt19937, ISO C++ [rand.predef]
    }

    @Test
    void aCopyOfACopyGoesOnAsWhatWasCopiedWherever() {
        Random places = new Random(7);
        Mt19937 words = new Mt19937(1);
        for (int i = 0; i < 60; i++) {
            skip(words, places.nextInt(i % 10 == 0 ? 2_000_000 : 1_500));
            Mt19937 copy = words.copy();
            Mt19937 ofCopy = copy.copy();
            Mt19937 untouched = words.copy();
            int[] wanted = draw(words, 700);
            assertThat(draw(copy, 700)).isEqualTo(wanted);
            assertThat(draw(ofCopy.copy(), 700)).isEqualTo(wanted);
            assertThat(draw(untouched, 700)).isEqualTo(wanted);
        }
    }

    private static void skip(Mt19937 words, int count) {
        for (int i = 0; i < count; i++) {
            words.nextInt();
        }
    }

    private static int[] draw(Mt19937 words, int count) {
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = words.nextInt();
        }
        return drawn;
    }
}
