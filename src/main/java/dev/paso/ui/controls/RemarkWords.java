package dev.paso.ui.controls;

import dev.paso.core.data.ScaleSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.remark.Circumstances;
import dev.paso.core.remark.Remark;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Digits;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Remarks in words: what they are called, what they say, one thing to try, and the button that does it where one can. */
final class RemarkWords {

    private final Texts texts;
    private final Workspace workspace;

    RemarkWords(Texts texts, Workspace workspace) {
        this.texts = texts;
        this.workspace = workspace;
    }

    /** What a button does about it, and its words. */
    record Action(String words, Runnable run) {}

    /** The word under which the texts of a kind stand. */
    static String key(Class<? extends Remark> kind) {
        String name = kind.getSimpleName();
        return "remark." + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private String say(Remark remark, String part, Object... values) {
        return texts.say(key(remark.getClass()) + "." + part, values);
    }

    String title(Remark remark) {
        return say(
                remark,
                remark instanceof Remark.MajorityShare share && share.accuracy() <= share.share()
                        ? "noBetter.title"
                        : "title");
    }

    /** What there is to see, and one thing to try. */
    String sentence(Remark remark) {
        String sentence = what(remark) + " "
                + say(remark, remark instanceof Remark.SquaredErrorOnClasses && !endsInSigmoid() ? "plain.try" : "try");
        boolean isOfARareClass = remark instanceof Remark.OneClass || remark instanceof Remark.MajorityShare;
        return isOfARareClass ? sentence + aVoiceForTheRare() : sentence;
    }

    /** How the loss in use lets a rare class count, with a space before it; nothing where it cannot. */
    private String aVoiceForTheRare() {
        return switch (workspace.spec().loss()) {
            case LossSpec.BceWithLogits bce -> " " + texts.say("remark.rare.posWeight");
            case LossSpec.CrossEntropy many -> " " + texts.say("remark.rare.weight");
            case LossSpec.Bce none -> "";
            case LossSpec.Mse none -> "";
            case LossSpec.L1 none -> "";
            case LossSpec.SmoothL1 none -> "";
            case LossSpec.Huber none -> "";
        };
    }

    private String what(Remark remark) {
        return switch (remark) {
            case Remark.RateTooLarge rate ->
                say(rate, rate.isExact() ? "what" : "estimate", number(rate.rate()), number(rate.largest()));
            case Remark.SigmoidTwice twice -> say(twice, "what");
            case Remark.SharesOffOne shares -> say(shares, "what", shares.row(), number(shares.sum()));
            case Remark.OneClass one -> say(one, isOfMany() ? "many" : "what", className(one.label()), judged());
            case Remark.LargeInput large -> say(large, "what", inputName(large.input()), number(large.size()));
            case Remark.UnequalScales unequal ->
                say(unequal, "what", inputName(unequal.wide()), inputName(unequal.narrow()), number(unequal.ratio()));
            case Remark.DeadUnits dead -> units(dead, dead.layer(), dead.units(), dead.of());
            case Remark.SaturatedUnits flat -> units(flat, flat.layer(), flat.units(), flat.of());
            case Remark.ValidationRises rises ->
                say(rises, "what", rises.since(), number(rises.lowest()), number(rises.now()));
            case Remark.MajorityShare share ->
                say(
                        share,
                        isOfMany() ? "many" : "what",
                        percent(share.accuracy()),
                        className(share.label()),
                        percent(share.share()),
                        judged());
            case Remark.SquaredErrorOnClasses squared -> say(squared, endsInSigmoid() ? "what" : "plain");
        };
    }

    /** Empty where it takes more than a click. */
    Optional<Action> action(Remark remark) {
        return switch (remark) {
            case Remark.RateTooLarge rate -> action(rate, () -> workspace.retry(rate.largest() / 2));
            case Remark.SigmoidTwice twice ->
                action(twice, () -> workspace.change(draft -> draft.loss = new LossSpec.Bce(draft.loss.reduction())));
            case Remark.LargeInput large -> standardise(large);
            case Remark.UnequalScales unequal -> standardise(unequal);
            case Remark.DeadUnits dead -> action(dead, workspace::newWeights);
            case Remark.SaturatedUnits flat -> action(flat, workspace::newWeights);
            case Remark.ValidationRises rises ->
                action(rises, () -> workspace.goTo(step(rises.since())), rises.since());
            case Remark.SharesOffOne shares -> Optional.empty();
            case Remark.OneClass one -> Optional.empty();
            case Remark.MajorityShare share -> Optional.empty();
            case Remark.SquaredErrorOnClasses squared -> Optional.empty();
        };
    }

    private Optional<Action> action(Remark remark, Runnable run, Object... values) {
        return Optional.of(new Action(say(remark, "do", values), run));
    }

    private Optional<Action> standardise(Remark remark) {
        return workspace.spec().scale() instanceof ScaleSpec.None
                ? action(remark, () -> workspace.change(draft -> draft.scale = new ScaleSpec.StandardScaler()))
                : Optional.empty();
    }

    /** The end of an epoch. */
    private long step(int epoch) {
        ExperimentSpec spec = workspace.spec();
        return workspace.run().snapshot().totalSteps() / spec.epochs() * epoch;
    }

    private boolean endsInSigmoid() {
        return workspace.spec().model().layers().getLast() instanceof LayerSpec.Sigmoid;
    }

    /** More than two classes have no threshold. */
    private boolean isOfMany() {
        return workspace.spec().data().classes() > 2;
    }

    /** What is said of the units of a layer, with how many training points they were asked about. */
    private String units(Remark remark, int layer, int units, int of) {
        return say(remark, "what", layer, units, of, Circumstances.asked(workspace.data()));
    }

    /** The points by which a model is judged. */
    private String judged() {
        return texts.say(workspace.data().validation().size() > 0 ? "split.validation" : "split.training");
    }

    private String number(double value) {
        return texts.significant(value);
    }

    private String percent(double share) {
        return new Digits(texts.locale()).hundredths(share);
    }

    private String inputName(int input) {
        return DataNames.inputs(workspace.spec()).get(input);
    }

    private String className(int label) {
        List<String> names = DataNames.classes(workspace.spec().data());
        return label < names.size() ? names.get(label) : texts.say("remark.class", label);
    }
}
