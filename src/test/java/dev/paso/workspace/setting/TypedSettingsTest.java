package dev.paso.workspace.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.Refusal;
import dev.paso.core.RefusedException;
import dev.paso.core.kind.Form;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.json.RandomSpecs;
import dev.paso.workspace.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is typed among all settings and cannot be. */
class TypedSettingsTest {
    /** Each typed field of each kind, with what is no number, too much and too little: the whole path is told, and no bounds of a type. */
    @Test
    void whatIsRefusedIsToldWithItsWholePath() {
        Set<String> refused = new HashSet<>();
        for (ExperimentSpec spec : everyKind()) {
            List<String> paths = all(spec).stream().map(Setting::path).toList();
            for (Setting setting : all(spec)) {
                for (String text : wrong(setting)) {
                    refusal(spec, setting, text).ifPresent(why -> {
                        refused.add(setting.path());
                        String what = setting.path() + " " + text + ": " + why.english();
                        String field = why.field().replaceAll("(?:\\.size|\\.length|(?<!model)\\[\\d+])$", "");
                        assertThat(paths).as(what).contains(field);
                        assertThat(why.english())
                                .as(what)
                                .doesNotContain("2147483648")
                                .doesNotContain("in [-")
                                .doesNotContain("9223372036854775807");
                        if (text.equals("two")) {
                            assertThat(field).as(what).isEqualTo(setting.path());
                        }
                    });
                }
            }
            all(spec).stream()
                    .filter(setting -> setting.change().isPresent()
                            && setting.form() != Form.TEXT
                            && setting.form() != Form.WORD
                            && setting.form() != Form.SWITCH)
                    .forEach(setting -> assertThat(refused).as("refuses a word").contains(setting.path()));
        }
        assertThat(refused).hasSizeGreaterThan(90);
    }

    private static List<String> wrong(Setting setting) {
        if (setting.change().isEmpty()) {
            return List.of();
        }
        return switch (setting.form()) {
            case SWITCH, WORD, TEXT -> List.of();
            default ->
                List.of("two", "-3000000000", "3000000000", "1e400", "-99999999999999999999", "99999999999999999999");
        };
    }

    private static Optional<Refusal> refusal(ExperimentSpec spec, Setting setting, String text) {
        try {
            Limits.DEFAULT.check(changed(spec, setting, text));
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.refusal());
        }
    }

    /** Recipes of which each has kinds that the others do not have, until every kind was there. */
    private List<ExperimentSpec> everyKind() {
        List<ExperimentSpec> some = new ArrayList<>();
        Set<String> met = new HashSet<>();
        Stream.iterate(0L, seed -> seed + 1).limit(2_000).map(RandomSpecs::tame).forEach(spec -> {
            Set<String> kinds = all(spec).stream()
                    .filter(setting -> setting.form() != Form.TEXT)
                    .map(setting -> setting.path().replaceAll("\\d+", "")
                            + (setting.name().equals("type") ? " " + setting.value() : ""))
                    .collect(Collectors.toSet());
            if (isPossible(spec) && met.addAll(kinds)) {
                some.add(spec.withEdits(List.of()));
            }
        });
        return some;
    }

    private static boolean isPossible(ExperimentSpec spec) {
        try {
            Limits.DEFAULT.check(spec);
            return true;
        } catch (RefusedException impossible) {
            return false;
        }
    }

    @Test
    void aWholeNumberMayBeTypedAsAFileWritesIt() {
        ExperimentSpec spec = RandomSpecs.tame(1).withEdits(List.of());
        Setting epochs = named(spec, "epochs");
        assertThat(Stream.of("100", "1e2", "100.0", "100,0", " 1.0e2 ")
                        .map(text -> changed(spec, epochs, text).epochs()))
                .containsOnly(100);
        assertThat(Stream.of("1.000", "1,000", "1.5", "0x10", "1 000").map(text -> refusal(spec, epochs, text)))
                .as("who knows")
                .allSatisfy(why -> assertThat(why).isPresent());
    }

    private static Setting named(ExperimentSpec spec, String path) {
        return all(spec).stream()
                .filter(setting -> setting.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<Setting> all(ExperimentSpec spec) {
        return Settings.of(spec).stream()
                .flatMap(part -> part.settings().stream())
                .toList();
    }

    private static ExperimentSpec changed(ExperimentSpec spec, Setting setting, String text) {
        return Draft.of(spec, draft -> setting.change().orElseThrow().accept(draft, text));
    }
}
