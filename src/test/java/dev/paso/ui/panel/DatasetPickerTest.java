package dev.paso.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.DatasetPicture;
import dev.paso.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetPickerTest {
    static List<DatasetPicture> pictures() {
        return DatasetKinds.PICTURES;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureHasANameInEveryLanguage(DatasetPicture picture) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            assertThat(DatasetPicker.name(picture, new Texts(locale)))
                    .as("the text of data.%s in %s", picture.name(), locale)
                    .doesNotStartWith("data.");
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureShowsItsPoints(DatasetPicture picture) {
        assertThat(Thumbnail.of(picture).chars().filter(letter -> letter == 'M'))
                .hasSizeGreaterThan(60);
        assertThat(DatasetPicture.of(picture.example().with(7, 0, 3))).hasValue(picture);
        assertThat(picture.mostNoise()).isGreaterThanOrEqualTo(picture.example().noise());
    }
}
