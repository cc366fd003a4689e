package dev.paso.workspace.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.RefusedException;
import dev.paso.core.data.DatasetKinds;
import dev.paso.core.data.LoaderKinds;
import dev.paso.core.data.SamplerKinds;
import dev.paso.core.kind.Field;
import dev.paso.core.kind.Kind;
import dev.paso.core.kind.Kinds;
import dev.paso.core.lesson.NumpyText;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentWriter;
import dev.paso.json.RandomSpecs;
import dev.paso.workspace.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every part of random files is said, stays where it is left alone, and changes alone. */
class SettingsTest {
    private static final int FILES = 120;
    private static final JsonMapper MAPPER = new JsonMapper();
    /** What must fit other data, or another loss. */
    private static final Set<String> FOLLOWERS =
            Set.of("loss", "model", "init", "features", "split", "test", "target_scale", "frozen", "sampler", "data");

    private final List<ExperimentSpec> specs = Stream.iterate(0L, seed -> seed + 1)
            .limit(FILES)
            .map(RandomSpecs::spec)
            .toList();

    @Test
    void everyLineOfAFileIsSaidAsItIsThere() {
        for (ExperimentSpec spec : specs) {
            Map<String, String> said = new LinkedHashMap<>();
            all(spec).forEach(setting -> said.put(setting.path(), setting.value()));
            leaves(spec).forEach((path, value) -> {
                assertThat(said).containsKey(path);
                if (!path.startsWith("init.state_dict") && !path.matches("data\\.(x|y|cls)|edits.*parameter")) {
                    assertThat(said.get(path)).as(path).isEqualTo(value);
                }
            });
        }
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        int said = 0;
        for (ExperimentSpec spec : specs) {
            ExperimentSpec plain = spec.withEdits(List.of());
            for (Setting setting : all(plain)) {
                if (setting.change().isPresent()) {
                    assertThat(changed(plain, setting, setting.value()))
                            .as(setting.path() + " of " + plain)
                            .isEqualTo(plain);
                    said++;
                }
            }
        }
        assertThat(said).isGreaterThan(FILES * 30);
    }

    @Test
    void whatIsChangedChangesAlone() {
        Set<String> done = new HashSet<>();
        for (ExperimentSpec spec : specs) {
            ExperimentSpec plain = spec.withEdits(List.of());
            for (Setting setting : all(plain)) {
                for (String other : others(setting)) {
                    changedOrRefused(plain, setting, other).ifPresent(after -> {
                        done.add(setting.name());
                        assertThat(differing(plain, after))
                                .as(setting.path() + " " + setting.value() + " to " + other)
                                .allMatch(path -> isMeant(path, setting));
                        assertThat(after).as(setting.path() + " to " + other).isNotEqualTo(plain);
                    });
                }
            }
        }
        assertThat(done)
                .contains("lr", "betas", "gamma", "dialect", "reseed", "p", "out", "beta", "delta", "milestones")
                .contains("stratify", "clip_value", "l1_penalty", "early_stopping", "patience", "reduction", "type");
    }

    @Test
    void everyKindCanBeChosenAndEveryFieldOfItIsSaid() {
        ExperimentSpec spec = RandomSpecs.spec(1);
        sayAll(spec, "optimizer", OptimizerKinds.ALL);
        sayAll(spec, "scheduler", SchedulerKinds.ALL);
        sayAll(spec, "clip", ClipKinds.ALL);
        sayAll(spec, "sampler", SamplerKinds.ALL);
        assertThat(named(spec, "loss.type").words()).isEqualTo(LossKinds.ALL.names());
        assertThat(DatasetKinds.ALL.names())
                .containsAll(named(spec, "data.type").words());
        LoaderKinds.LOADER.fields().forEach(field -> named(spec, "loader." + field.name()));
        assertThat(named(spec, "loader.dialect").words()).containsExactly("book", "book-transitional", "torch");
    }

    private static void sayAll(ExperimentSpec spec, String part, Kinds<?> kinds) {
        Setting type = named(spec, part + ".type");
        assertThat(type.words()).isEqualTo(kinds.names());
        for (Kind<?> kind : kinds.all()) {
            changedOrRefused(spec, type, kind.name())
                    .ifPresent(other -> assertThat(kind.fields().stream().map(Field::name))
                            .allSatisfy(field -> named(other, part + "." + field)));
        }
    }

    @Test
    void anotherKindKeepsWhatItCanSayToo() {
        ExperimentSpec spec = Draft.of(
                RandomSpecs.spec(1).withEdits(List.of()),
                draft -> draft.optimizer = OptimizerKinds.ALL
                        .named("RMSprop")
                        .orElseThrow()
                        .usual()
                        .withLr(0.03)
                        .withWeightDecay(0.2));
        ExperimentSpec other = changed(spec, named(spec, "optimizer.type"), "Adagrad");
        assertThat(named(other, "optimizer.lr").value()).isEqualTo("0.03");
        assertThat(named(other, "optimizer.weight_decay").value()).isEqualTo("0.2");
        assertThat(named(other, "optimizer.eps").value())
                .as("as Python writes it")
                .isEqualTo("1e-10");
    }

    @Test
    void whatIsNoNumberIsRefusedWithItsField() {
        ExperimentSpec spec = RandomSpecs.spec(1).withEdits(List.of());
        for (String path : List.of("optimizer.lr", "l1_penalty", "epochs", "loader.fetch_first")) {
            Setting setting = named(spec, path);
            assertThat(Stream.of("x", "1e999", "NaN", "")
                            .map(text -> changedOrRefused(spec, setting, text))
                            .toList())
                    .as(path)
                    .containsOnly(Optional.empty());
        }
    }

    private static Setting named(ExperimentSpec spec, String path) {
        return all(spec).stream()
                .filter(setting -> setting.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing says " + path));
    }

    private static List<Setting> all(ExperimentSpec spec) {
        return Settings.of(spec).stream()
                .flatMap(part -> part.settings().stream())
                .toList();
    }

    private static ExperimentSpec changed(ExperimentSpec spec, Setting setting, String text) {
        return Draft.of(spec, draft -> setting.change().orElseThrow().accept(draft, text));
    }

    private static Optional<ExperimentSpec> changedOrRefused(ExperimentSpec spec, Setting setting, String text) {
        try {
            return Optional.of(changed(spec, setting, text));
        } catch (RefusedException refused) {
            assertThat(refused).hasMessageContaining("m"); // in words
            return Optional.empty();
        }
    }

    private static List<String> others(Setting setting) {
        if (setting.change().isEmpty()) {
            return List.of();
        }
        Stream<String> others = switch (setting.form()) {
            case SWITCH -> Stream.of(String.valueOf(!Boolean.parseBoolean(setting.value())));
            case WORD -> setting.words().stream();
            case NUMBERS, WHOLES -> Stream.of("1, 2, 3");
            case PAIR -> Stream.of("0.5, 0.25");
            case TEXT -> Stream.of("x1", "x1*x2");
            case NUMBER, SIZE -> Stream.of("0.25", "3");
            case UNBOUNDED -> Stream.of("0.25", "inf");
            case WHOLE, LONG, OPTIONAL_WHOLE, OPTIONAL_LONG -> Stream.of("3", "17");
        };
        return others.filter(other -> !other.equals(setting.value())).toList();
    }

    private static boolean isMeant(String path, Setting setting) {
        String part = setting.path().split("[.\\[]")[0];
        String changed = path.split("[.\\[]")[0];
        boolean isOfAnother = setting.name().equals("type") || setting.path().equals("early_stopping");
        boolean mayMoveOthers = Set.of("data", "loss", "features").contains(part);
        boolean isWidth = setting.name().equals("out") || part.equals("model") && isOfAnother;
        return path.equals(setting.path())
                || isOfAnother && changed.equals(part)
                || mayMoveOthers && FOLLOWERS.contains(changed)
                || isWidth && Set.of("model", "init", "frozen").contains(changed)
                || part.equals("model") && changed.equals("init") && isOfAnother
                || setting.name().equals("affine") && Set.of("init", "frozen").contains(changed)
                || setting.name().equals("bias") && Set.of("init", "frozen").contains(changed);
    }

    private static List<String> differing(ExperimentSpec there, ExperimentSpec here) {
        Map<String, String> before = leaves(there);
        Map<String, String> after = leaves(here);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .toList();
    }

    private static Map<String, String> leaves(ExperimentSpec spec) {
        Map<String, String> leaves = new LinkedHashMap<>();
        MAPPER.readTree(ExperimentWriter.write(spec)).properties().stream()
                .filter(entry -> !entry.getKey().equals("version"))
                .forEach(entry -> put(leaves, entry.getKey(), entry.getValue()));
        return leaves;
    }

    private static void put(Map<String, String> leaves, String path, JsonNode node) {
        boolean isWhole = path.startsWith("init.state_dict.");
        if (path.equals("early_stopping")) {
            leaves.put(path, "true");
        }
        if (path.matches("edits.*index")) {
            return; // beside the parameter
        } else if (node.isObject() && !isWhole) {
            node.properties().forEach(entry -> put(leaves, path + "." + entry.getKey(), entry.getValue()));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            List<JsonNode> nodes = new ArrayList<>(node.valueStream().toList());
            for (int i = 0; i < nodes.size(); i++) {
                put(leaves, path + "[" + i + "]", nodes.get(i));
            }
        } else if (!(path.equals("edits") && node.isEmpty())) {
            leaves.put(path, text(node));
        }
    }

    private static String text(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(SettingsTest::text).collect(Collectors.joining(", "))
                : node.isNull() ? "" : node.isString() ? node.stringValue() : plain(node);
    }

    private static String plain(JsonNode node) {
        return node.isDouble() ? NumpyText.of(node.doubleValue()) : node.toString();
    }
}
