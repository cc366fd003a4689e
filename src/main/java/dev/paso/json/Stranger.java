package dev.paso.json;

import dev.paso.core.Given;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** JSON that is no experiment at all: told by the names in it, rather than by the first that it lacks. */
final class Stranger {
    private static final Set<String> PARTS =
            Set.of("version", "data", "split", "model", "init", "loss", "optimizer", "loader", "epochs", "dtype");
    private static final Pattern PARAMETER =
            Pattern.compile("[\\w.]+\\.(?:weight|bias|running_mean|running_var|num_batches_tracked)");

    private Stranger() {}

    /** @throws RefusedException that says what it is instead */
    static JsonNode check(JsonNode file) {
        kind(file).ifPresent(kind -> {
            throw new RefusedException("experiment", Rule.EXPERIMENT, kind);
        });
        return file;
    }

    private static Optional<Given> kind(JsonNode file) {
        if (!file.isObject() || file.isEmpty() || file.has("version")) {
            return Optional.empty();
        }
        if (file.has("cells") && file.has("nbformat")) {
            return Optional.of(Given.NOTEBOOK);
        }
        if (file.has("class_name") && file.has("config")) {
            return Optional.of(Given.KERAS);
        }
        boolean areParameters = file.propertyNames().stream()
                .allMatch(name -> PARAMETER.matcher(name).matches());
        if (areParameters || file.has("state_dict") || file.has("model_state_dict")) {
            return Optional.of(Given.WEIGHTS);
        }
        return file.propertyNames().stream().anyMatch(PARTS::contains)
                ? Optional.empty()
                : Optional.of(Given.OTHER_JSON);
    }
}
