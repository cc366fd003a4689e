package dev.paso.ui.share;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;

/** A text as a QR code, drawn as SVG: dark on white in every theme, as scanners want it. */
final class QrPicture {
    /** The largest QR code holds so many bytes. */
    static final int MAX_BYTES = 2953;

    private static final int QUIET = 4; // modules without ink around the code, as the standard wants

    private QrPicture() {}

    /**
     * An SVG element that fills its place; none where {@code text} is longer than a QR code holds. The least error correction
     * makes the largest squares: a projector has no scratches, but a far corner of the room.
     */
    static Optional<String> of(String text) {
        try {
            return Optional.of(svg(QrCode.encodeText(text, QrCode.Ecc.LOW)));
        } catch (DataTooLongException e) {
            return Optional.empty();
        }
    }

    private static String svg(QrCode code) {
        int side = code.size + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox='0 0 " + side + ' ' + side + "' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h"
                + side + 'v' + side + "H0z'/><path fill='#000' d='" + path + "'/></svg>";
    }
}
