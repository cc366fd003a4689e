package dev.paso.bench.stream;

import dev.paso.process.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code ./paso bench drag}: milliseconds from a move of the pointer, a finger or a key until the confusion matrix with the new counts
 * is painted, measured in the page while the model trains. Words: the class path of the application, and Chromium.
 */
public final class DragBench {
    private static final int MOVES = 150;

    /**
     * Moves the threshold to and fro, one move an animation frame, and measures from the event until the frame after the matrix was
     * drawn.
     */
    private static final String DRAG = """
            ([how, moves]) => new Promise(done => {
              const panel = document.querySelector('paso-threshold');
              const plot = panel.shadowRoot.querySelector('.line .plot');
              const handle = panel.shadowRoot.querySelector('.handle');
              plot.setPointerCapture = () => {};
              plot.scrollIntoView({block: 'center'});
              const box = plot.getBoundingClientRect();
              const place = i => ({clientX: box.left + 14 + (0.5 - 0.45 * Math.cos(i / 9)) * (box.width - 28), clientY: box.top + box.height / 2});
              const pointer = (type, i) => plot.dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true, cancelable: true,
                pointerId: 1, pointerType: how, button: 0, buttons: 1, ...place(i)}));
              const key = i => handle.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, composed: true, cancelable: true,
                key: Math.sin(i / 9) > 0 ? 'ArrowRight' : 'ArrowLeft'}));
              const times = [];
              let server = 0;
              panel.addEventListener('threshold-changed', () => server++);
              if (how !== 'keyboard') pointer('pointerdown', 0);
              let i = 1;
              const next = () => {
                if (i > moves) {
                  if (how !== 'keyboard') pointer('pointerup', i);
                  setTimeout(() => done({times, told: server, sum: panel.total}), 600);
                  return;
                }
                const before = Number(panel.dataset.drawn);
                const began = performance.now();
                if (how === 'keyboard') key(i); else pointer('pointermove', i);
                i++;
                const painted = () => {
                  if (Number(panel.dataset.drawn) === before) return requestAnimationFrame(painted);
                  panel.updateComplete.then(() => { times.push(performance.now() - began); setTimeout(next, 7); });
                };
                requestAnimationFrame(painted);
              };
              next();
            })
            """;

    private DragBench() {}

    public static void main(String[] args) throws IOException {
        Figures.title();
        try (Server server = Server.start(args[0]);
                Pages pages = new Pages(server.address(), Path.of(args[1]))) {
            for (String how : List.of("mouse", "touch", "keyboard")) {
                measure(pages, how);
            }
        }
        System.exit(0); // the browser's driver leaves threads behind
    }

    @SuppressWarnings("unchecked")
    private static void measure(Pages pages, String how) {
        Map<String, Object> measured = pages.whileTraining("/playground", DRAG, List.of(how, MOVES));
        List<Number> times = (List<Number>) Objects.requireNonNull(measured.get("times"));
        Figures.row(
                "threshold moved by " + how + " while training until the matrix is redrawn, median and 95th percentile",
                "%.1f and %.1f ms; the server heard of it at rest (%s×)",
                Figures.median(times),
                Figures.percentile(times, 0.95),
                Objects.requireNonNull(measured.get("told")));
    }
}
