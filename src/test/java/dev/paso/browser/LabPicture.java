package dev.paso.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A lab's page in half its size, for {@code docs/labs.md}. */
final class LabPicture {
    private static final Path FOLDER = Path.of("docs/labs");
    private static final int QUALITY = 45; // percent: small print can still be read

    private LabPicture() {}

    static void keep(LabPage lab) {
        Page page = lab.page();
        page.evaluate("() => { scrollTo(0, 0); document.activeElement.blur(); }");
        page.mouse().move(0, 0);
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(lab.name() + "-" + lab.key() + ".webp"), webp(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] webp(Page page) {
        JsonObject clip = new JsonObject();
        clip.addProperty("x", 0);
        clip.addProperty("y", 0);
        clip.addProperty("width", Visitors.WIDTH);
        clip.addProperty("height", Visitors.HEIGHT);
        clip.addProperty("scale", 0.5);
        JsonObject wanted = new JsonObject();
        wanted.addProperty("format", "webp");
        wanted.addProperty("quality", QUALITY);
        wanted.add("clip", clip);
        CDPSession session = page.context().newCDPSession(page);
        try {
            String data =
                    session.send("Page.captureScreenshot", wanted).get("data").getAsString();
            return Base64.getDecoder().decode(data);
        } finally {
            session.detach();
        }
    }
}
