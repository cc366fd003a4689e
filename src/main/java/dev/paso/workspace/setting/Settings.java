package dev.paso.workspace.setting;

import dev.paso.core.Dtype;
import dev.paso.core.data.Feature;
import dev.paso.core.data.LoaderKinds;
import dev.paso.core.data.SplitKinds;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.kind.Form;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.train.EarlyStopping;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Options;
import dev.paso.workspace.Draft;
import dev.paso.workspace.Remembered;
import dev.paso.workspace.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** All that an experiment says, part by part in the order of the file. */
public final class Settings {
    private static final String ABSENT = "–";

    private final ExperimentSpec spec;
    private final List<Part> parts = new ArrayList<>();

    private Settings(ExperimentSpec spec) {
        this.spec = spec;
    }

    public static List<Part> of(ExperimentSpec spec) {
        return new Settings(spec).parts();
    }

    /** The same, with kinds to choose that cannot be made of nothing and were there before. */
    public static List<Part> of(ExperimentSpec spec, Remembered before) {
        return of(spec).stream()
                .map(part -> new Part(
                        part.name(),
                        part.settings().stream()
                                .map(setting -> setting.name().equals("type") ? with(before, part, setting) : setting)
                                .toList()))
                .toList();
    }

    private static Setting with(Remembered before, Part part, Setting setting) {
        return setting.withWords(Stream.concat(setting.words().stream(), before.kinds(part.name()).stream())
                .distinct()
                .toList());
    }

    private List<Part> parts() {
        add("experiment", name(), dtype());
        parts.add(DataSettings.of(spec.data()));
        kinds(Slot.SPLIT, spec.split(), "TrainTestSplit", "None");
        test();
        kinds(Slot.SCALE, spec.scale(), "None", "StandardScaler");
        kinds(Slot.TARGET_SCALE, spec.options().targetScale(), "None");
        add("features", features());
        parts.addAll(LayerSettings.of(spec.model()));
        init();
        kinds(Slot.LOSS, spec.loss());
        kinds(Slot.OPTIMIZER, spec.optimizer());
        parts.addAll(ScheduleSettings.of(spec.scheduler()));
        loader();
        options();
        earlyStopping();
        add("training", epochs(), threshold());
        edits();
        return List.copyOf(parts);
    }

    private void add(String part, Setting... settings) {
        parts.add(new Part(part, List.of(settings)));
    }

    private <T> void kinds(Slot<T> slot, T part, String... usual) {
        parts.add(new Part(slot.path(), KindSettings.of(slot, part, List.of(usual))));
    }

    static Setting typed(String path, Form form, Object value, Optional<Object> usual, BiConsumer<Draft, Object> put) {
        return new Setting(
                path,
                form,
                FieldText.of(form, value),
                usual.map(one -> FieldText.of(form, one)),
                List.of(),
                Optional.of(
                        Typing.into(path, form, (draft, text) -> put.accept(draft, FieldText.read(path, form, text)))));
    }

    private Setting name() {
        return typed("name", Form.TEXT, spec.name(), Optional.empty(), (draft, name) -> draft.name = (String) name);
    }

    private Setting dtype() {
        List<String> words = Stream.of(Dtype.values()).map(Settings::lower).toList();
        return new Setting(
                "dtype",
                Form.WORD,
                lower(spec.dtype()),
                Optional.of("float32"),
                words,
                Optional.of((draft, chosen) -> draft.dtype = Dtype.valueOf(chosen.toUpperCase(Locale.ROOT))));
    }

    private static String lower(Dtype dtype) {
        return dtype.name().toLowerCase(Locale.ROOT);
    }

    private void test() {
        Optional<SplitSpec> test = spec.options().test();
        List<String> words = Stream.concat(Stream.of(ABSENT), SplitKinds.ALL.names().stream())
                .toList();
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting(
                "test.type",
                Form.WORD,
                test.map(SplitKinds.ALL::nameOf).orElse(ABSENT),
                Optional.of(ABSENT),
                words,
                Optional.of((draft, chosen) -> SplitKinds.ALL
                        .named(chosen)
                        .ifPresentOrElse(
                                kind -> Slot.TEST.choose(draft, kind),
                                () -> Slot.TEST.put().accept(draft, Optional.empty())))));
        test.ifPresent(split -> settings.addAll(KindSettings.fields(Slot.TEST, split)));
        parts.add(new Part("test", settings));
    }

    private Setting features() {
        String terms =
                String.join(", ", spec.features().stream().map(Feature::term).toList());
        return new Setting(
                "features",
                Form.TEXT,
                terms,
                Optional.of(""),
                List.of(),
                Optional.of((draft, text) ->
                        draft.features = names(text).map(Feature::of).toList()));
    }

    private static Stream<String> names(String text) {
        return Stream.of(text.split("[,;\\s]+")).filter(name -> !name.isEmpty());
    }

    private void init() {
        List<Setting> settings = new ArrayList<>(KindSettings.of(Slot.INIT, spec.init(), List.of("Torch")));
        if (spec.init() instanceof InitSpec.State state) {
            state.stateDict()
                    .forEach((name, values) ->
                            settings.add(Setting.fixed("init.state_dict." + name, DataSettings.shape(values.shape()))));
        }
        parts.add(new Part("init", settings));
    }

    /** Today's generation of PyTorch is what nobody needs to be told of. */
    private void loader() {
        List<Setting> settings = KindSettings.fields(
                "loader",
                LoaderKinds.LOADER,
                spec.loader(),
                draft -> draft.loader,
                (draft, loader) -> draft.loader = loader);
        parts.add(new Part(
                "loader",
                settings.stream()
                        .map(setting ->
                                setting.name().equals("dialect") ? setting.withUsual(Optional.of("torch")) : setting)
                        .toList()));
    }

    private void options() {
        Options now = spec.options();
        kinds(Slot.SAMPLER, now.sampler(), "None");
        add(
                "accumulation_steps",
                typed(
                        "accumulation_steps",
                        Form.WHOLE,
                        now.accumulationSteps(),
                        Optional.of(1),
                        (draft, steps) -> draft.options = draft.options.withAccumulationSteps((int) steps)));
        kinds(Slot.CLIP, now.clip(), "None");
        add(
                "l1_penalty",
                typed(
                        "l1_penalty",
                        Form.NUMBER,
                        now.l1Penalty(),
                        Optional.of(0.0),
                        (draft, penalty) -> draft.options = draft.options.withL1Penalty((double) penalty)));
        add(
                "frozen",
                new Setting(
                        "frozen",
                        Form.TEXT,
                        String.join(", ", now.frozen()),
                        Optional.of(""),
                        List.of(),
                        Optional.of((draft, text) -> draft.options =
                                draft.options.withFrozen(names(text).toList()))));
    }

    private void earlyStopping() {
        Optional<EarlyStopping> stopping = spec.options().earlyStopping();
        List<Setting> settings = new ArrayList<>();
        settings.add(typed("early_stopping", Form.SWITCH, stopping.isPresent(), Optional.of(false), (draft, isOn) -> {
            if ((boolean) isOn) {
                Slot.EARLY_STOPPING.choose(draft, EarlyStopping.KIND);
            } else {
                Slot.EARLY_STOPPING.put().accept(draft, Optional.empty());
            }
        }));
        stopping.ifPresent(now -> settings.addAll(KindSettings.fields(Slot.EARLY_STOPPING, now)));
        parts.add(new Part("early_stopping", settings));
    }

    private Setting epochs() {
        return typed("epochs", Form.WHOLE, spec.epochs(), Optional.empty(), (draft, n) -> draft.epochs = (int) n);
    }

    private Setting threshold() {
        return typed(
                "threshold",
                Form.NUMBER,
                spec.threshold(),
                Optional.empty(),
                (draft, threshold) -> draft.threshold = (double) threshold);
    }

    private void edits() {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < spec.edits().size(); i++) {
            String path = "edits[" + i + "].";
            Edit edit = spec.edits().get(i);
            settings.add(Setting.fixed(path + "step", edit.step()));
            switch (edit) {
                case Edit.SetLr set -> settings.add(Setting.fixed(path + "lr", set.lr()));
                case Edit.SetPosWeight set -> settings.add(Setting.fixed(path + "pos_weight", set.posWeight()));
                case Edit.SetParameter set -> {
                    settings.add(Setting.fixed(path + "parameter", set.parameter() + set.index()));
                    settings.add(Setting.fixed(path + "value", set.value()));
                }
            }
        }
        if (!settings.isEmpty()) {
            parts.add(new Part("edits", settings));
        }
    }
}
