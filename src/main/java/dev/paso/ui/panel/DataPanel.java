package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.DatasetPicture;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.FormulaSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.random.Seeds;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.experiment.Work;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;

/** Which data to learn from, and how they are split and scaled. */
public final class DataPanel extends Composite<Panel> {
    private static final int MIN_POINTS = 10;
    private static final int MAX_POINTS = 2000;
    private static final double MAX_SEED = 9999;
    private static final long SPLIT_SEED = 13;

    private final Texts texts;
    private final Workspace workspace;
    private final DatasetPicker pictures;
    private final NumberSlider points;
    private final NumberSlider noise;
    private final NumberSlider seed;
    private final NumberSlider classes;
    private final NumberSlider validation;
    private final Checkbox standardise;
    private final FeaturePicker features;
    private final Div sources = new Div();
    private final TestBox test;
    private final FormulaField formula;
    private final Div formulaPlace = new Div(); // empty until there is a formula: few pages need a field of text

    /** @param opened the test sets that were opened on this page */
    public DataPanel(Texts texts, Workspace workspace, Work work, OpenedTests opened) {
        this.texts = texts;
        this.workspace = workspace;
        pictures = new DatasetPicker(texts, this::choose);
        points = slider("data.points", n -> change(drawn -> drawn.withN((int) n)));
        points.setLogRange(MIN_POINTS, MAX_POINTS);
        points.setTyped(1, Limits.DEFAULT.points());
        points.setWhole(true);
        noise = slider("data.noise", sigma -> change(drawn -> drawn.withNoise(sigma)));
        noise.setTyped(0, Double.MAX_VALUE);
        seed = slider("data.seed", chosen -> change(drawn -> drawn.withSeed((long) chosen)));
        seed.setRange(0, MAX_SEED, 1);
        seed.setTyped(0, Seeds.MAX);
        seed.setWhole(true);
        classes = slider("data.classes", k -> classes((int) k));
        classes.setRange(2, ShapeSpec.Blobs.MAX_CLASSES, 1);
        classes.setWhole(true);
        validation = slider("data.validation", this::split);
        validation.setRange(0, 50, 5);
        validation.setTyped(0, 99);
        validation.setWhole(true);
        validation.setUnit("%");
        features = new FeaturePicker(texts, this::features);
        formula = new FormulaField(texts, workspace);
        test = new TestBox(texts, workspace, work, opened);
        standardise = new Checkbox(texts.say("data.standardise"), change -> {
            if (change.isFromClient()) {
                workspace.change(draft ->
                        draft.scale = change.getValue() ? new ScaleSpec.StandardScaler() : new ScaleSpec.None());
            }
        });
    }

    private void features(List<Feature> chosen) {
        workspace.change(draft -> draft.features = chosen);
    }

    @Override
    protected Panel initContent() {
        standardise.getElement().setAttribute("data-help", "data.standardise");
        Div sliders = new Div(points, classes, noise, validation, seed);
        sliders.addClassName("fields");
        return new Panel(
                "data", texts.say("data.title"), pictures, sources, formulaPlace, sliders, test, standardise, features);
    }

    /** Puts another way to data beside the pictures. */
    public void addSource(Component source) {
        sources.add(source);
    }

    /** Shows what {@code spec} says. */
    public void show(ExperimentSpec spec) {
        Optional<DatasetPicture> picture = DatasetPicture.of(spec.data());
        pictures.show(picture);
        boolean isDrawn = spec.data() instanceof DatasetSpec.Drawn; // others are as they are
        points.setVisible(isDrawn);
        noise.setVisible(isDrawn);
        seed.setVisible(isDrawn);
        points.setValue(spec.data().n());
        if (spec.data() instanceof DatasetSpec.Drawn drawn) {
            noise.setRange(0, Math.max(picture.map(DatasetPicture::mostNoise).orElse(1.0), drawn.noise()), 0);
            noise.setValue(drawn.noise());
            seed.setValue(drawn.seed());
        }
        classes.setVisible(spec.data() instanceof ShapeSpec.Blobs);
        classes.setValue(Math.max(2, spec.data().classes()));
        validation.setValue(percent(spec.split(), spec.data().n()));
        boolean isFormula = spec.data() instanceof FormulaSpec;
        formulaPlace.setVisible(isFormula);
        if (isFormula) {
            formulaPlace.add(formula);
        }
        formula.show(spec);
        test.show(spec);
        features.show(spec);
        standardise.setValue(spec.scale() instanceof ScaleSpec.StandardScaler);
    }

    private NumberSlider slider(String key, DoubleConsumer listener) {
        return SettingSlider.of(texts, key, listener);
    }

    private void choose(DatasetPicture picture) {
        workspace.change(draft -> draft.draw(picture.example()));
    }

    private void change(UnaryOperator<DatasetSpec.Drawn> change) {
        workspace.change(draft -> {
            if (draft.data instanceof DatasetSpec.Drawn drawn) {
                draft.data = change.apply(drawn);
            }
        });
    }

    private void classes(int k) {
        workspace.change(draft -> {
            if (draft.data instanceof ShapeSpec.Blobs d) {
                draft.data = new ShapeSpec.Blobs(d.n(), k, d.noise(), d.seed(), d.radius());
            }
        });
    }

    private void split(double percent) {
        workspace.change(draft -> {
            if (percent != percent(draft.split, draft.data.n())) {
                draft.split = percent == 0 ? new SplitSpec.None() : withValidation(draft.split, percent);
            }
        });
    }

    /** The same kind of split with another share. */
    private static SplitSpec withValidation(SplitSpec split, double percent) {
        return switch (split) {
            case SplitSpec.TrainTestSplit s -> new SplitSpec.TrainTestSplit(percent / 100, s.seed(), s.stratify());
            case SplitSpec.RandomSplit s -> new SplitSpec.RandomSplit((100 - percent) / 100, s.seed());
            case SplitSpec.NumpyShuffle s -> new SplitSpec.NumpyShuffle((100 - percent) / 100);
            case SplitSpec.None s -> new SplitSpec.TrainTestSplit(percent / 100, SPLIT_SEED);
        };
    }

    /** The validation split's share of {@code n} samples. */
    private static double percent(SplitSpec split, int n) {
        return switch (split) {
            case SplitSpec.None s -> 0;
            case SplitSpec.TrainTestSplit s -> share(s.testSize(), n);
            case SplitSpec.RandomSplit s -> 100 - share(s.trainSize(), n);
            case SplitSpec.NumpyShuffle s -> 100 - share(s.trainSize(), n);
        };
    }

    private static double share(double size, int n) {
        return Math.rint(100 * (size < 1 ? size : size / n));
    }
}
