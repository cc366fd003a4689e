package dev.paso.export;

import dev.paso.core.optim.ClipKinds;
import dev.paso.core.optim.ClipSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.EarlyStopping;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of the training loop. */
final class TrainingCode {
    private static final int LINES = 20; // of losses, about

    private final Plan plan;
    private final ExperimentSpec spec;
    private final Script script;
    private final boolean hasLoader;
    private final boolean isAccumulated;
    private final List<Edit> edits;

    TrainingCode(Plan plan, Script script) {
        this.plan = plan;
        this.script = script;
        spec = plan.spec();
        hasLoader = spec.hasLoader();
        isAccumulated = spec.options().accumulationSteps() > 1;
        edits = plan.edits();
    }

    void write(LoaderCode loader) {
        evaluation();
        script.part("training").use("numpy as np");
        loader.writeDraws();
        script.line("n_epochs = %d", spec.epochs()).line("losses = []");
        if (plan.isValidated()) {
            script.line("val_losses = []");
        }
        if (spec.loader().evaluateTrain()) {
            script.line("train_eval_losses = []");
        }
        if (!edits.isEmpty()) {
            script.line("step = 0");
        }
        if (spec.options().earlyStopping().isPresent()) {
            script.line("best_loss, best_epoch = float('inf'), 0");
        }
        script.blank().block("for epoch in range(n_epochs):", this::epoch);
        if (endsWithChange()) {
            script.line("change(step)");
        }
        if (spec.model().parameterCount() <= LINES) {
            script.line("print(model.state_dict())");
        }
    }

    /** A change that comes after the last update, or may. */
    private boolean endsWithChange() {
        boolean isLate = edits.stream().anyMatch(edit -> edit.step() >= spec.updates());
        return isLate || !edits.isEmpty() && spec.options().earlyStopping().isPresent();
    }

    /** A pass in evaluation mode. */
    private void evaluation() {
        if (!plan.isValidated() && !spec.loader().evaluateTrain()) {
            return;
        }
        String head = hasLoader ? "def evaluate(loader):" : "def evaluate(x, y):";
        script.definition(() -> script.say("evaluation"), head, () -> {
            script.line("model.eval()");
            script.block(
                    "with torch.no_grad():",
                    () -> script.line(
                            hasLoader
                                    ? "return np.mean([loss_fn(model(x_batch), y_batch).item() for x_batch, y_batch in loader])"
                                    : "return loss_fn(model(x), y).item()"));
        });
    }

    private void epoch() {
        script.line("model.train()");
        if (hasLoader) {
            script.line("batch_losses = []");
            String head = isAccumulated
                    ? "for i, (x_batch, y_batch) in enumerate(train_loader):"
                    : "for x_batch, y_batch in train_loader:";
            script.block(head, () -> {
                batch("x_batch", "y_batch");
                script.line("batch_losses.append(loss.item())");
            });
            script.line("losses.append(np.mean(batch_losses))");
        } else {
            batch("x_train_tensor", "y_train_tensor");
            script.line("losses.append(loss.item())");
        }
        if (spec.loader().evaluateTrain()) {
            script.line(
                    "train_eval_losses.append(evaluate(%s))",
                    hasLoader ? "train_eval_loader" : "x_train_tensor, y_train_tensor");
        }
        if (plan.isValidated()) {
            script.line("val_losses.append(evaluate(%s))", hasLoader ? "val_loader" : "x_val_tensor, y_val_tensor");
        }
        schedule();
        tell();
        spec.options().earlyStopping().ifPresent(this::stop);
    }

    private void batch(String x, String y) {
        if (!edits.isEmpty()) {
            script.line("change(step)");
        }
        step(1, "yhat = model(" + x + ")", "forward");
        step(2, "loss = loss_fn(yhat, " + y + ")", "loss");
        String whole = "loss";
        if (spec.options().l1Penalty() != 0) {
            script.line(
                    "penalty = %s * sum(p.abs().sum() for p in model.parameters())",
                    Python.number(spec.options().l1Penalty()));
            whole = "(loss + penalty)";
        }
        if (isAccumulated) {
            whole = "(" + whole + " / " + spec.options().accumulationSteps() + ")";
        }
        step(3, whole + ".backward()", "gradients");
        if (isAccumulated && hasLoader) {
            String full = "(i + 1) % " + spec.options().accumulationSteps() + " == 0";
            script.block("if " + full + " or i + 1 == len(train_loader):", this::update);
        } else {
            update();
        }
    }

    /** One of the four things that a training step is. */
    private void step(int number, String code, String key) {
        script.line("%s", code + "  # " + number + ". " + script.words().say(key));
    }

    private void update() {
        if (!(spec.options().clip() instanceof ClipSpec.None)) {
            script.line(
                    "%s", Python.call("nn.utils.", ClipKinds.ALL, spec.options().clip(), "model.parameters()"));
        }
        step(4, "optimizer.step()", "update");
        script.line("optimizer.zero_grad()");
        switch (spec.scheduler()) { // no default: when another schedule steps must be known here
            case SchedulerSpec.CyclicLr _, SchedulerSpec.OneCycleLr _ -> script.line("scheduler.step()");
            case SchedulerSpec.EachEpoch _, SchedulerSpec.ReduceLrOnPlateau _ -> {}
        }
        if (!edits.isEmpty()) {
            script.line("step += 1");
        }
    }

    private void schedule() {
        switch (spec.scheduler()) {
            case SchedulerSpec.None _, SchedulerSpec.CyclicLr _, SchedulerSpec.OneCycleLr _ -> {}
            case SchedulerSpec.EachEpoch _ -> script.line("scheduler.step()");
            case SchedulerSpec.ReduceLrOnPlateau _ -> script.line("scheduler.step(%s)", watched());
        }
    }

    private String watched() {
        return plan.isValidated() ? "val_losses[-1]" : "losses[-1]";
    }

    private void tell() {
        int every = every(spec.epochs());
        Runnable print = () -> script.line("%s", "print(f'" + told() + "')");
        if (every == 1) {
            print.run();
        } else {
            String last = spec.epochs() % every == 0 ? "" : " or epoch + 1 == n_epochs";
            script.block("if (epoch + 1) % " + every + " == 0" + last + ":", print);
        }
    }

    private String told() {
        List<String> parts = new ArrayList<>();
        Words words = script.words();
        parts.add(words.say("print.epoch") + " {epoch + 1}: " + words.say("print.loss") + " {losses[-1]:.6g}");
        if (spec.loader().evaluateTrain()) {
            parts.add(words.say("print.evaluated") + " {train_eval_losses[-1]:.6g}");
        }
        if (plan.isValidated()) {
            parts.add(words.say("print.validation") + " {val_losses[-1]:.6g}");
        }
        return String.join(", ", parts);
    }

    /** A round number of epochs. */
    private static int every(int epochs) {
        int every = 1;
        int[] next = {2, 5, 10};
        for (int power = 1; epochs / every > LINES; power *= 10) {
            for (int i = 0; i < next.length && epochs / every > LINES; i++) {
                every = next[i] * power;
            }
        }
        return every;
    }

    private void stop(EarlyStopping stopping) {
        Optional<String> least =
                Optional.of(stopping.minDelta()).filter(delta -> delta > 0).map(delta -> " - " + Python.number(delta));
        script.block("if " + watched() + " < best_loss" + least.orElse("") + ":", () -> {
            script.line("best_loss, best_epoch = %s, epoch + 1", watched());
            if (stopping.restoreBestWeights()) {
                script.use("copy").line("best_state = copy.deepcopy(model.state_dict())");
            }
        });
        script.block("elif epoch + 1 - best_epoch >= " + stopping.patience() + ":", () -> {
            script.line("print(f'%s {best_epoch}')", script.words().say("print.stopped"));
            if (stopping.restoreBestWeights()) {
                script.line("model.load_state_dict(best_state)");
            }
            script.line("break");
        });
    }
}
