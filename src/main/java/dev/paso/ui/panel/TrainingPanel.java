package dev.paso.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.kind.Kind;
import dev.paso.core.loss.LossKinds;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.loss.LossSpec.Reduction;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.Choice;
import dev.paso.ui.component.NumberSlider;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.RateInUse;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Draft;
import dev.paso.workspace.Edits;
import dev.paso.workspace.News;
import dev.paso.workspace.Slot;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.setting.Unusual;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;

/** How the model is measured and improved: loss, optimizer and batch. */
public final class TrainingPanel extends Composite<Panel> {
    private final Texts texts;
    private final Workspace workspace;
    private final Choice<Kind<? extends LossSpec>> loss;
    private final NumberSlider posWeight;
    private final Choice<Kind<? extends OptimizerSpec>> optimizer;
    private final NumberSlider learningRate;
    private final RateInUse rateInUse;
    private final NumberSlider momentum;
    private final NumberSlider weightDecay;
    private final Checkbox nesterov;
    private final Choice<Integer> batch;
    private final AllSettings settings;
    private final Div chips = new Div();
    private List<Unusual> told = List.of();

    public TrainingPanel(Texts texts, Workspace workspace) {
        this.texts = texts;
        this.workspace = workspace;
        loss = new Choice<>(texts.say("training.loss"), List.of(), Kind::name, this::choose);
        posWeight = slider("training.posWeight", this::posWeight);
        posWeight.setLogRange(0.1, 10);
        posWeight.setTyped(0, Double.MAX_VALUE);
        optimizer = new Choice<>(
                texts.say("training.optimizer"),
                OptimizerKinds.ALL.all(),
                Kind::name,
                chosen -> workspace.change(draft -> Slot.OPTIMIZER.choose(draft, chosen)));
        learningRate = slider("training.lr", this::learningRate);
        learningRate.setLogRange(1e-5, 10);
        learningRate.setTyped(0, Double.MAX_VALUE);
        rateInUse = new RateInUse(texts.say("rate.inUse"));
        momentum = slider("training.momentum", value -> workspace.change(draft -> draft.setMomentum(value)));
        momentum.setRange(0, 0.99, 0.01);
        momentum.setTyped(0, Double.MAX_VALUE);
        weightDecay = slider(
                "training.weightDecay",
                value -> workspace.change(draft -> draft.optimizer = draft.optimizer.withWeightDecay(value)));
        weightDecay.setRange(0, 0.1, 0.001);
        weightDecay.setTyped(0, Double.MAX_VALUE);
        nesterov = new Checkbox(texts.say("training.nesterov"), change -> {
            if (change.isFromClient()) {
                nesterov(change.getValue());
            }
        });
        settings = new AllSettings(texts, workspace);
        chips.addClassName("unusual-list");
        batch = new Choice<>(texts.say("training.batch"), Batches.SIZES, this::batchName, this::choose);
    }

    @Override
    protected Panel initContent() {
        Div rate = new Div(learningRate, rateInUse);
        Div fields = new Div(loss, optimizer, rate, batch, posWeight, momentum, weightDecay, nesterov);
        fields.addClassName("fields");
        Map.<String, Component>of("loss", loss, "optimizer", optimizer, "batch", batch, "nesterov", nesterov)
                .forEach((key, field) -> field.getElement().setAttribute("data-help", "training." + key));
        Panel panel = new Panel("training", texts.say("training.title"), fields);
        ActionButton all = new ActionButton(texts.say("settings.open"), () -> settings.open());
        all.setId("open-settings");
        panel.addToHead(chips, all);
        return panel;
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        settings.close();
    }

    /** Shows all settings, with this part in sight. */
    public void openSettings(String part) {
        settings.open(part);
    }

    /** What was wanted among all settings cannot be. */
    public void say(News news) {
        if (news instanceof News.Refused refused && settings.isOpen()) {
            settings.refuse(refused.why());
        }
    }

    private void showUnusual(ExperimentSpec spec) {
        List<Unusual> unusual = Unusual.of(spec);
        if (!unusual.equals(told)) {
            told = unusual;
            chips.removeAll();
            unusual.forEach(one -> chips.add(chip(one)));
        }
    }

    private ActionButton chip(Unusual unusual) {
        ActionButton chip = new ActionButton(unusual.text(), () -> settings.open(unusual.part()));
        chip.addClassName("unusual-one");
        chip.setTooltipText(texts.say("settings.chip"));
        return chip;
    }

    /** Shows what {@code spec} says. */
    public void show(ExperimentSpec spec) {
        showUnusual(spec);
        if (settings.isOpen()) {
            settings.show(spec);
        }
        loss.offer(Losses.fitting(spec, workspace.remembered().kinds("loss")));
        loss.setValue(LossKinds.ALL.of(spec.loss()));
        posWeight.setVisible(spec.loss() instanceof LossSpec.BceWithLogits);
        posWeight.setValue(Edits.posWeight(spec));
        optimizer.setValue(OptimizerKinds.ALL.of(spec.optimizer()));
        learningRate.setValue(Edits.learningRate(spec));
        rateInUse.setVisible(LossCharts.hasScheduler(spec) || Edits.haveLearningRate(spec));
        weightDecay.setValue(spec.optimizer().weightDecay());
        batch.offer(Batches.including(
                spec.loader().batchSize(), workspace.remembered().batchSizes()));
        batch.setValue(spec.loader().batchSize().orElse(Batches.FULL));
        momentum.setVisible(spec.optimizer() instanceof OptimizerSpec.Sgd);
        nesterov.setVisible(spec.optimizer() instanceof OptimizerSpec.Sgd);
        if (spec.optimizer() instanceof OptimizerSpec.Sgd sgd) {
            momentum.setValue(sgd.momentum());
            nesterov.setValue(sgd.nesterov());
            nesterov.setEnabled(sgd.momentum() > 0);
        }
    }

    private NumberSlider slider(String key, DoubleConsumer listener) {
        return SettingSlider.of(texts, key, listener);
    }

    private void choose(Kind<? extends LossSpec> chosen) {
        workspace.change(draft -> Slot.LOSS.choose(draft, chosen));
    }

    private void choose(int batchSize) {
        workspace.change(draft ->
                draft.setBatchSize(batchSize == Batches.FULL ? OptionalInt.empty() : OptionalInt.of(batchSize)));
    }

    private String batchName(int size) {
        return size == Batches.FULL ? texts.say("training.batch.full") : String.valueOf(size);
    }

    private void learningRate(double lr) {
        workspace.edit(step -> new Edit.SetLr(step, lr), draft -> draft.optimizer = draft.optimizer.withLr(lr));
    }

    private void posWeight(double weight) {
        workspace.edit(
                step -> new Edit.SetPosWeight(step, weight),
                draft -> draft.loss = new LossSpec.BceWithLogits(reduction(draft), weight));
    }

    private static Reduction reduction(Draft draft) {
        return draft.loss.reduction();
    }

    private void nesterov(boolean isWanted) {
        workspace.change(draft -> {
            if (draft.optimizer instanceof OptimizerSpec.Sgd old) {
                draft.optimizer =
                        new OptimizerSpec.Sgd(old.lr(), old.momentum(), old.dampening(), old.weightDecay(), isWanted);
            }
        });
    }
}
