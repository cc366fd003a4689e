package dev.paso.ui.controls;

import dev.paso.experiment.Divergence;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Command;
import dev.paso.workspace.News;
import dev.paso.workspace.Workspace;
import java.util.OptionalInt;

/** News in words, with the one thing to do about it. */
public final class NewsWords {
    private final Texts texts;
    private final Workspace workspace;
    private final Runnable file;

    /** @param file offers the experiment as a file */
    public NewsWords(Texts texts, Workspace workspace, Runnable file) {
        this.texts = texts;
        this.workspace = workspace;
        this.file = file;
    }

    public void say(News news, Notice notice) {
        switch (news) {
            case News.Nothing nothing -> notice.clear();
            case News.Refused refused -> notice.say(texts.say("playground.refused", texts.refusal(refused.why())));
            case News.GaveWay gave ->
                notice.say(
                        texts.say("playground.gaveWay", String.join("; ", DifferenceWords.say(gave.what(), texts))),
                        texts.say("playground.gaveWay.back"),
                        () -> workspace.accept(new Command.Change(gave.before())));
            case News.BrokenLink broken -> notice.say(texts.say("playground.badLink", texts.refusal(broken.why())));
            case News.TooBigForLink big -> notice.say(texts.say("file.tooBig"), texts.say("file.button.save"), file);
            case News.Preparing preparing -> notice.say(texts.say("playground.preparing"));
            case News.Slowed slowed -> notice.say(texts.say("playground.slowed"));
            case News.Branched branched -> notice.say(texts.say("branch.here", branched.step()));
            case News.GoesOn on -> notice.say(texts.say("branch.goesOn", on.step()));
            case News.Diverged diverged ->
                notice.say(
                        diverged(diverged.divergence()),
                        texts.say("playground.useLr", texts.plain(diverged.suggestion())),
                        () -> workspace.retry(diverged.suggestion()));
            case News.Failed failed ->
                notice.say(
                        texts.say("playground.failed", failed.how()),
                        texts.say("transport.reset"),
                        () -> workspace.accept(new Command.Reset()));
        }
    }

    private String diverged(Divergence divergence) {
        return texts.say("playground.diverged", divergence.step(), divergence.epoch()) + " "
                + divergence.largestStableLearningRate().stream()
                        .mapToObj(largest -> largest(texts.significant(largest)))
                        .findFirst()
                        .orElseGet(() -> texts.say("playground.smallerLr"));
    }

    /** Known where an update sees all data; of a part of them it is an estimate, and said to be one. */
    private String largest(String rate) {
        OptionalInt batch = workspace.spec().loader().batchSize();
        boolean isPart = batch.isPresent()
                && batch.getAsInt() < workspace.data().training().size();
        return isPart
                ? texts.say("playground.estimatedLr", rate, batch.getAsInt())
                : texts.say("playground.largestLr", rate);
    }
}
