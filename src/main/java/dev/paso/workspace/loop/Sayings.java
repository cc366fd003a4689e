package dev.paso.workspace.loop;

import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.lesson.LoaderPass;
import dev.paso.workspace.Said;
import java.util.List;
import java.util.Map;

/** The numbers that the texts of the lab tell. */
final class Sayings {
    private static final int TOLD = 3; // inputs of a batch
    private static final int PRINTED = 4; // decimals of a tensor

    private Sayings() {}

    static Map<String, Said> of(Loop loop) {
        Map<String, Said> said = Said.of(loop.spec(), loop.data());
        bookBatches(loop, said);
        said.put("base", new Said.Count(Missions.POWER_BASE));
        said.put("power", new Said.Count(Missions.POWER));
        said.put("angle", new Said.Plain(Missions.ASTRAY));
        said.put("goal", new Said.Plain(loop.at().equals("range") ? Missions.FOUND : Missions.LOW));
        said.put("some", new Said.Count(Missions.COMPARED));
        said.put("resumed", new Said.Count(loop.resumedEpochs()));
        said.put("all", new Said.Count(Recipes.EPOCHS + loop.resumedEpochs()));
        said.put("dropped", new Said.Plain(Modes.DROPPED));
        said.put("scaled", new Said.Plain(1 / (1 - Modes.DROPPED)));
        Guesses.SIZES.forEach((key, size) -> said.put(key, new Said.Count(size)));
        if (loop.at().equals("loader")) {
            sayBooksFirstBatch(loop, said);
        }
        return said;
    }

    /** How the validation points fall into mini-batches as the step begins. */
    private static void bookBatches(Loop loop, Map<String, Said> said) {
        int points = loop.data().validation().size();
        int full = loop.fresh().loader().batchSize().orElse(Math.max(1, points));
        said.put("full", new Said.Count(full));
        said.put("rest", new Said.Count(points % full));
    }

    /** The first inputs that the book's own generation of PyTorch hands out. */
    private static void sayBooksFirstBatch(Loop loop, Map<String, Said> said) {
        List<Integer> rows = LoaderPass.first(loop.spec(), loop.data(), Dialect.BOOK_TRANSITIONAL)
                .firstBatch(loop.spec().loader());
        for (int i = 0; i < Math.min(TOLD, rows.size()); i++) {
            said.put("first" + (i + 1), new Said.Rounded(loop.data().training().x()[rows.get(i)], PRINTED));
        }
    }
}
