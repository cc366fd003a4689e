package dev.paso.ui.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShadeTest {
    @Test
    void anotherReaderOfPicturesFindsTheSameOpacities() throws IOException {
        String address = Shade.of(5, 3, i -> i * 17);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(address.replaceFirst("^data:image/png;base64,", ""))));
        assertThat(image.getWidth()).isEqualTo(5);
        assertThat(image.getHeight()).isEqualTo(3);
        for (int i = 0; i < 15; i++) {
            assertThat(image.getRGB(i % 5, i / 5) >>> 24).as("cell %d", i).isEqualTo(i * 17);
        }
    }
}
