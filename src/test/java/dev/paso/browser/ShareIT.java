package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import dev.paso.Until;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link given to others: from a safe page, from one of a classroom's network, and where the browser lets nothing be copied. */
@ExtendWith(Browsing.class)
class ShareIT {
    private static final String REFUSING = "document.execCommand = () => false;"
            + "if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));";

    private static NewContextOptions readingTheClipboard() {
        return new NewContextOptions().setPermissions(List.of("clipboard-read"));
    }

    private static String fromElsewhere(Visitors visitors) {
        return "http://" + Host.OTHER_NAME + ":" + visitors.address().getPort() + "/playground";
    }

    @Test
    void aPageOfAClassroomsNetworkCopiesToo(Visitors visitors) {
        Page page = visitors.come(readingTheClipboard());
        Playground playground = visitors.open(page, fromElsewhere(visitors));
        assertThat((Boolean) page.evaluate("() => isSecureContext || 'clipboard' in navigator"))
                .isFalse();
        playground.press("One epoch");
        playground.until("an epoch passed", () -> playground.step() > 0);
        playground.press("Copy link");
        assertThat(page.getByText("Link copied.")).isVisible();
        playground.until("the address names the step", () -> page.url().contains("step=" + playground.step()));
        String link = page.url();
        assertThat(link).startsWith(fromElsewhere(visitors));
        page.navigate(visitors.address() + "/proof"); // a safe page, which may read
        page.bringToFront();
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(link);
    }

    @Test
    void whereNothingCanBeCopiedTheLinkStandsSelectedWithItsCode(Visitors visitors) {
        for (String start : List.of(fromElsewhere(visitors), "/playground")) {
            Page page = visitors.come();
            page.addInitScript(REFUSING);
            Playground playground = visitors.open(page, start);
            playground.press("Copy link");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.getByText("press Ctrl+C")).isVisible();
            String shown = dialog.locator("input").inputValue();
            playground.until(
                    "the link is selected",
                    () -> shown.equals(page.evaluate("() => { const field = document.activeElement;"
                            + " return field.value?.substring(field.selectionStart, field.selectionEnd) }")));
            assertThat(scan(dialog)).isEqualTo(shown);
            assertThat(URI.create(shown).getRawQuery())
                    .isEqualTo(URI.create(page.url()).getRawQuery());
        }
    }

    @Test
    @Thorough
    void theCodeOfAPageOnTheHostItselfNamesAnAddressThatOthersReach(Visitors visitors) {
        Page page = visitors.come(readingTheClipboard());
        Playground playground = visitors.open(page, "/playground");
        playground.button("Copy link").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("QR code")))
                .isVisible();
        page.keyboard().press("Tab"); // to the confirmation, as one thing,
        page.keyboard().press("Tab"); // and to what it offers
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Share this experiment"));
        String shown = dialog.locator("input").inputValue();
        assertThat(scan(dialog)).isEqualTo(shown);
        boolean hasNetwork = dialog.locator("vaadin-select").count() > 0;
        assertThat(URI.create(shown).getHost().equals("localhost")).isEqualTo(!hasNetwork);
        if (!hasNetwork) {
            assertThat(dialog.getByText("this link works here alone")).isVisible();
        }
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy link"))
                .click();
        assertThat(dialog.getByText("Link copied.")).isVisible();
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(shown);
    }

    @Test
    @Thorough
    void aLinkThatNoCodeHoldsSaysSo(Visitors visitors) {
        Page page = visitors.come();
        Playground playground = visitors.open(page, "/playground?e=" + longLink());
        playground.press("Copy link");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("QR code"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Share this experiment"));
        assertThat(dialog.getByText("a QR code holds 2953 at most")).isVisible();
        assertThat(dialog.locator(".qr")).isHidden();
        assertThat(dialog.locator("input").inputValue()).hasSizeGreaterThan(2953);
    }

    /** Points of one's own with all their digits, which no compression shortens. */
    private static String longLink() {
        String points = IntStream.range(0, 200)
                .mapToObj(i -> "[" + Math.sin(i * 1.7) + "," + Math.cos(i * 2.3) + "]")
                .collect(Collectors.joining(",", "[", "]"));
        String classes =
                IntStream.range(0, 200).mapToObj(i -> String.valueOf(i % 2)).collect(Collectors.joining(",", "[", "]"));
        return ExperimentLink.encode(ExperimentReader.read("""
                {"version": 1, "data": {"type": "Inline", "x": %s, "cls": %s}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 1},
                 "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": 16}, "epochs": 10}""".formatted(points, classes)));
    }

    /** What a camera reads, once the dialog stands still, from one distance or another. */
    private static String scan(Locator dialog) {
        AtomicReference<String> text = new AtomicReference<>("");
        Until.holds("the QR code can be read", () -> {
            BufferedImage picture = picture(dialog.locator(".qr").screenshot());
            IntStream.rangeClosed(4, 20)
                    .mapToObj(size -> read(scaled(picture, size * 50)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(text::set);
            return !text.get().isEmpty();
        });
        return text.get();
    }

    private static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int side) {
        BufferedImage scaled = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, side, side, null);
        pen.dispose();
        return scaled;
    }

    private static Optional<String> read(BufferedImage picture) {
        int side = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, side, side, null, 0, side);
        BinaryBitmap bits = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bits, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }
}
