package dev.paso.ui.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.experiment.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackerTest {
    private static final String TEXT = "{\"a\":{}}";
    private static final int HEAD = 25 + TEXT.length();
    private static final int BLOCK_HEAD = 11;

    private final Packer packer = new Packer();

    private ByteBuffer pack(long sequence, Bytes bytes) {
        Packed frame = new Packed(TEXT, List.of(new Packed.Block("/a", bytes)));
        return packer.pack(3, 7, sequence, frame).bytes().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void aFrameSaysWhatItIsAndWhatItBuildsOn() {
        pack(4, Bytes.of(new byte[] {1, 2}));
        ByteBuffer second = pack(6, Bytes.of(new byte[] {3}));
        assertThat(second.get()).isZero();
        assertThat(second.getInt()).isEqualTo(3);
        assertThat(second.getInt()).isEqualTo(7);
        assertThat(second.getDouble()).isEqualTo(6);
        assertThat(second.getInt()).as("behind").isEqualTo(2);
        assertThat(second.getInt()).isEqualTo(TEXT.length());
        assertThat(second.slice(HEAD, BLOCK_HEAD + 1))
                .isEqualTo(ByteBuffer.wrap(new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 3}));
    }

    @Test
    void whatDidNotChangeIsNotSentAgainButAfterALoss() {
        Bytes bytes = Bytes.ofInt32(new int[] {5, 6, 7});
        assertThat(pack(1, bytes).remaining()).isEqualTo(HEAD + BLOCK_HEAD + bytes.size());
        assertThat(pack(2, bytes).remaining()).isEqualTo(HEAD + BLOCK_HEAD);
        packer.forget();
        ByteBuffer whole = pack(3, bytes);
        assertThat(whole.remaining()).isEqualTo(HEAD + BLOCK_HEAD + bytes.size());
        assertThat(whole.getInt(17)).as("behind").isZero();
    }

    @Test
    void numbersTakeHalfTheRoomWhereNoBitIsLost() {
        assertThat(pack(1, Bytes.ofFloat64(new double[] {0.1f, 2})).remaining()).isEqualTo(HEAD + BLOCK_HEAD + 8);
        assertThat(pack(2, Bytes.ofFloat64(new double[] {0.1, 2})).remaining()).isEqualTo(HEAD + BLOCK_HEAD + 16);
    }

    @Test
    void aPictureTakesLittleRoomAndNeverMoreThanItHas() {
        byte[] smooth = new byte[400];
        byte[] wild = new byte[400];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = (byte) (i % 20);
            wild[i] = (byte) (i * i * 37);
        }
        assertThat(pack(1, Bytes.ofShades(smooth, 20)).remaining()).isLessThan(HEAD + BLOCK_HEAD + 100);
        assertThat(pack(2, Bytes.ofShades(wild, 20)).remaining()).isLessThanOrEqualTo(HEAD + BLOCK_HEAD + 400);
    }

    @Test
    void aPictureOfAnotherWidthBuildsOnNothing() {
        byte[] smooth = new byte[400];
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = (byte) (i % 40);
        }
        ByteBuffer first = pack(1, Bytes.ofShades(smooth, 40));
        packer.forget();
        pack(1, Bytes.ofShades(new byte[400], 20));
        ByteBuffer second = pack(2, Bytes.ofShades(smooth, 40));
        assertThat(second.position(HEAD)).isEqualTo(first.position(HEAD));
    }
}
