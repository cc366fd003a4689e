package dev.paso.ui.data;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.SamplerSpec;
import dev.paso.core.data.Undersampling;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Draft;
import dev.paso.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How frequent class 1 is: points are left out, always of the data as they were before, or training draws some of them more often. */
final class BalanceBar extends Composite<Div> {
    static final String WAY = "balance-way";

    private static final long MAX_SEED = 9999;

    private final Workspace workspace;
    private final NumberSlider share;
    private final NumberSlider seed;
    private final Choice<Way> way;
    private int wantedPercent = 50;
    private long wantedSeed;
    private Optional<PreparedData> shown = Optional.empty();
    private Optional<InlineSpec> base = Optional.empty();
    private Optional<InlineSpec> made = Optional.empty();

    private enum Way {
        LEFT_OUT,
        DRAWN
    }

    BalanceBar(Texts texts, Workspace workspace) {
        this.workspace = workspace;
        share = new NumberSlider(texts, texts.say("balance.share"));
        share.setRange(5, 95, 1);
        share.setUnit("%");
        share.addValueListener(percent -> {
            wantedPercent = (int) Math.clamp(Math.rint(percent), 5, 95);
            apply();
        });
        way = new Choice<>(
                texts.say("balance.way"),
                List.of(Way.values()),
                one -> texts.say(one == Way.LEFT_OUT ? "balance.under" : "balance.drawn"),
                one -> apply());
        way.setId(WAY);
        way.setValue(Way.LEFT_OUT);
        seed = new NumberSlider(texts, texts.say("data.seed"));
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
            show(spec.options().sampler(), data.raw().labels());
        }
    }

    private void show(SamplerSpec sampler, int[] labels) {
        boolean isDrawn = sampler instanceof SamplerSpec.WeightedRandom;
        way.setValue(isDrawn ? Way.DRAWN : Way.LEFT_OUT);
        seed.setVisible(!isDrawn);
        wantedPercent = (int) Math.clamp(Math.rint(100 * shareOfOnes(sampler, labels)), 5, 95);
        share.setValue(wantedPercent);
    }

    private static double shareOfOnes(SamplerSpec sampler, int[] labels) {
        return switch (sampler) {
            case SamplerSpec.None none -> Arrays.stream(labels).average().orElse(0);
            case SamplerSpec.WeightedRandom drawn ->
                drawn.shares().get(1) / (drawn.shares().get(0) + drawn.shares().get(1));
        };
    }

    private void apply() {
        boolean isDrawn = way.getValue() == Way.DRAWN;
        workspace.change(draft -> {
            if (isDrawn) {
                draw(draft);
            } else {
                leaveOut(draft);
            }
        });
    }

    private void draw(Draft draft) {
        base.ifPresent(whole -> draft.data = whole);
        List<Double> shares = List.of((100 - wantedPercent) / 100.0, wantedPercent / 100.0);
        draft.options = draft.options.withSampler(new SamplerSpec.WeightedRandom(shares));
    }

    private void leaveOut(Draft draft) {
        InlineSpec from = base.orElseGet(() -> shown.orElseThrow().inline(draft.data));
        InlineSpec fresh = Undersampling.apply(from, wantedPercent / 100.0, wantedSeed);
        base = Optional.of(from);
        made = Optional.of(fresh);
        draft.data = fresh;
        draft.options = draft.options.withSampler(new SamplerSpec.None());
    }
}
