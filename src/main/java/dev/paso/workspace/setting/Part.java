package dev.paso.workspace.setting;

import java.util.List;

/**
 * What belongs together in an experiment file.
 *
 * @param name as the file calls it: {@code optimizer}, {@code model[2]}
 */
public record Part(String name, List<Setting> settings) {
    public Part {
        settings = List.copyOf(settings);
    }
}
