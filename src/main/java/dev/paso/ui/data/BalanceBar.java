package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Resampling;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How frequent class 1 is: rows are left out or repeated, always from the data as they were before. */
final class BalanceBar extends Composite<Div> {
    private static final long MAX_SEED = 9999;

    private final Workspace workspace;
    private final int mostPoints;
    private final NumberSlider share;
    private final NumberSlider seed;
    private final Choice<Resampling> way;
    private double wantedShare = 0.5;
    private long wantedSeed;
    private Optional<PreparedData> shown = Optional.empty();
    private Optional<DatasetSpec.Inline> base = Optional.empty();
    private Optional<DatasetSpec.Inline> made = Optional.empty();

    BalanceBar(Texts texts, Workspace workspace, int mostPoints) {
        this.workspace = workspace;
        this.mostPoints = mostPoints;
        share = new NumberSlider(texts.say("balance.share"));
        share.setTexts(texts.group("slider"));
        share.setRange(5, 95, 1);
        share.setUnit("%");
        share.addValueListener(percent -> {
            wantedShare = Math.clamp(percent, 5, 95) / 100;
            apply();
        });
        way = new Choice<>(
                texts.say("balance.way"),
                List.of(Resampling.values()),
                kind -> texts.say(kind == Resampling.UNDERSAMPLE ? "balance.under" : "balance.over"),
                kind -> apply());
        way.setValue(Resampling.UNDERSAMPLE);
        seed = new NumberSlider(texts.say("data.seed"));
        seed.setTexts(texts.group("slider"));
        seed.setRange(0, MAX_SEED, 1);
        seed.setWhole(true);
        seed.addValueListener(chosen -> {
            wantedSeed = (long) Math.clamp(chosen, 0, MAX_SEED);
            apply();
        });
    }

    @Override
    protected Div initContent() {
        Div bar = new Div(share, way, seed);
        bar.addClassNames("balance", "fields");
        return bar;
    }

    /** Shows how frequent class 1 is; other data are what the next change begins with. */
    void show(ExperimentSpec spec, PreparedData data) {
        shown = Optional.of(data);
        boolean isOwn = made.isPresent() && made.get().equals(spec.data());
        if (!isOwn) {
            base = Optional.empty();
            made = Optional.empty();
        }
        boolean isBinary = spec.data().classes() == 2;
        getContent().setVisible(isBinary);
        if (isBinary) {
            int[] labels = data.raw().labels();
            long ones = Arrays.stream(labels).filter(label -> label == 1).count();
            share.setValue(Math.clamp(Math.rint(100.0 * ones / labels.length), 5, 95));
        }
    }

    private void apply() {
        Resampling kind = Optional.ofNullable(way.getValue()).orElse(Resampling.UNDERSAMPLE);
        workspace.change(draft -> {
            DatasetSpec.Inline from = base.orElseGet(() -> shown.orElseThrow().inline(draft.data));
            DatasetSpec.Inline fresh = kind.apply(from, wantedShare, wantedSeed);
            if (fresh.n() > mostPoints) {
                throw new RefusedException("points", Rule.IN_RANGE, 4, mostPoints, fresh.n());
            }
            base = Optional.of(from);
            made = Optional.of(fresh);
            draft.data = fresh;
        });
    }
}
