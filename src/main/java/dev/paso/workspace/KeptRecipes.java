package dev.paso.workspace;

import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Recipes that are too large for an address, by names made of what they say: a page that is loaded again finds its own here. Those that
 * were kept longest ago are forgotten. Any thread may call.
 */
public final class KeptRecipes {
    private static final int MOST = 60;
    private static final int OF_MEMORY = 20; // a twentieth of it, as they are written
    private static final int NAME_BYTES = 16;

    private final Map<String, Kept> recipes = new LinkedHashMap<>();
    private final long room;
    private long taken;

    private record Kept(ExperimentSpec recipe, int size) {}

    public KeptRecipes() {
        this(Runtime.getRuntime().maxMemory() / OF_MEMORY);
    }

    /** @param room characters of all of them, as they are written; the newest is kept however long it is */
    KeptRecipes(long room) {
        this.room = room;
    }

    /** Keeps a recipe; returns the name by which it is found. */
    public String keep(ExperimentSpec recipe) {
        String written = ExperimentWriter.write(recipe);
        String name = name(written);
        synchronized (this) {
            forget(name);
            recipes.put(name, new Kept(recipe, written.length()));
            taken += written.length();
            while (recipes.size() > 1 && (recipes.size() > MOST || taken > room)) {
                forget(recipes.keySet().iterator().next());
            }
        }
        return name;
    }

    private void forget(String name) {
        Kept gone = recipes.remove(name);
        taken -= gone == null ? 0 : gone.size;
    }

    /** @throws RefusedException where none is kept by this name, or none any more */
    public synchronized ExperimentSpec find(String name) {
        Kept kept = recipes.get(name);
        if (kept == null) {
            throw new RefusedException("kept", Rule.KEPT, Require.shortened(name));
        }
        return kept.recipe;
    }

    private static String name(String written) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, NAME_BYTES * 4 / 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
