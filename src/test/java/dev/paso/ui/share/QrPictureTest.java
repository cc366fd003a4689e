package dev.paso.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {
    private static final int PIXELS = 4; // of a module's side

    private static String read(String svg) throws NotFoundException {
        Matcher box = Pattern.compile("viewBox='0 0 (\\d+) \\d+'").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * PIXELS;
            int top = Integer.parseInt(module.group(2)) * PIXELS;
            for (int y = top; y < top + PIXELS; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + PIXELS, 0);
            }
        }
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://10.0.0.7:8080/playground?e=q1bKS8xNVbJSUPLIz0lR0lFKT81LLUosSU0B&step=4259", "ñ", "x"})
    void whatIsDrawnIsWhatAScannerReads(String text) throws NotFoundException {
        assertThat(read(QrPicture.of(text).orElseThrow())).isEqualTo(text);
    }

    @Test
    void theLongestTextIsDrawnAndOneByteMoreIsNot() throws NotFoundException {
        String longest = "a".repeat(QrPicture.MAX_BYTES);
        assertThat(read(QrPicture.of(longest).orElseThrow())).isEqualTo(longest);
        assertThat(QrPicture.of(longest + "a")).isEmpty();
    }
}
