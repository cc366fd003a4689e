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
    private static final int MOST = 60; // each of at most some hundred kilobytes
    private static final int NAME_BYTES = 16;

    private final Map<String, ExperimentSpec> recipes = new LinkedHashMap<>();

    /** Keeps a recipe; returns the name by which it is found. */
    public String keep(ExperimentSpec recipe) {
        String name = name(recipe);
        synchronized (this) {
            recipes.remove(name);
            recipes.put(name, recipe);
            if (recipes.size() > MOST) {
                recipes.remove(recipes.keySet().iterator().next());
            }
        }
        return name;
    }

    /** @throws RefusedException where none is kept by this name, or none any more */
    public synchronized ExperimentSpec find(String name) {
        ExperimentSpec recipe = recipes.get(name);
        if (recipe == null) {
            throw new RefusedException("kept", Rule.KEPT, Require.shortened(name));
        }
        return recipe;
    }

    private static String name(ExperimentSpec recipe) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(ExperimentWriter.write(recipe).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, NAME_BYTES * 4 / 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
