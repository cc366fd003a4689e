package dev.paso.ui.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.remark.Remark;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.echarts.EChart;
import dev.paso.experiment.Work;
import dev.paso.table.TableLimits;
import dev.paso.ui.code.CodeDialog;
import dev.paso.ui.component.ActionButton;
import dev.paso.ui.component.ConfusionTable;
import dev.paso.ui.component.FrameStream;
import dev.paso.ui.component.Icon;
import dev.paso.ui.component.Icon.Shape;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.SweepPlot;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.controls.GhostStrip;
import dev.paso.ui.controls.NewsWords;
import dev.paso.ui.controls.Notice;
import dev.paso.ui.controls.Remarks;
import dev.paso.ui.controls.Transport;
import dev.paso.ui.data.ExperimentFile;
import dev.paso.ui.data.OwnData;
import dev.paso.ui.data.PaintPanel;
import dev.paso.ui.panel.DataPanel;
import dev.paso.ui.panel.Extras;
import dev.paso.ui.panel.ModelPanel;
import dev.paso.ui.panel.OpenedTests;
import dev.paso.ui.panel.OutputPanel;
import dev.paso.ui.panel.SharedThreshold;
import dev.paso.ui.panel.SplitWords;
import dev.paso.ui.panel.ThresholdWords;
import dev.paso.ui.panel.TrainingPanel;
import dev.paso.ui.share.Share;
import dev.paso.ui.text.DataNames;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Command;
import dev.paso.workspace.Ghost;
import dev.paso.workspace.News;
import dev.paso.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The panels of the playground in one language; another language is another screen of the same run. */
final class Screen {
    private final FrameStream frames;
    private final Transport transport;
    private final Remarks remarks;
    private final Share share;
    private final GhostStrip ghosts;
    private final Extras extras;
    private final Workspace workspace;
    private final ActionButton file;
    private final Runnable openFile;
    private final Notice notice = new Notice();
    private final NewsWords words;
    private final DataPanel data;
    private final OwnData ownData;
    private final ModelPanel model;
    private final TrainingPanel training;
    private final OutputPanel output;
    private final ThresholdPanel threshold = new ThresholdPanel();
    private final ConfusionTable confusion = new ConfusionTable();
    private final Texts texts;
    private final Panel thresholdPart;
    private final Panel confusionPart;

    /**
     * @param panels told which panels the learner adds
     * @param link of what is on the screen, at step 0; empty where it would be too long
     * @param tooBig says so
     * @param dismissed remarks that the learner does not want to hear of any more
     * @param opened test sets that the learner has opened
     */
    Screen(
            Texts texts,
            Workspace workspace,
            FrameStream frames,
            Work work,
            TableLimits limits,
            Consumer<Set<String>> panels,
            Supplier<Optional<String>> link,
            Runnable tooBig,
            Set<Class<? extends Remark>> dismissed,
            OpenedTests opened) {
        this.frames = frames;
        this.texts = texts;
        this.workspace = workspace;
        ghosts = new GhostStrip(texts, workspace);
        transport = new Transport(texts, workspace);
        remarks = new Remarks(texts, workspace, dismissed);
        transport.addToTime(remarks);
        share = new Share(texts, link, step -> workspace.linked(), tooBig);
        openFile = () -> new ExperimentFile(
                        texts, limits, work, workspace.spec(), spec -> workspace.require(new Command.Replace(spec)))
                .open();
        words = new NewsWords(texts, workspace, openFile);
        file = new ActionButton(texts.say("file.button"), new Icon(Shape.FILE), () -> openFile.run());
        data = new DataPanel(texts, workspace, work, opened);
        PaintPanel painting = new PaintPanel(texts, workspace, limits);
        ownData = new OwnData(texts, workspace, limits, work, painting);
        data.addSource(ownData);
        training = new TrainingPanel(texts, workspace);
        model = new ModelPanel(texts, workspace, training::openSettings);
        output = new OutputPanel(texts, work);
        output.setPlaneListener(frames::setSlice);
        output.addToPlane(painting);
        threshold.leads(output.plane());
        threshold.addThresholdListener(workspace::setThreshold);
        extras = new Extras(texts, workspace, new Shared(), work, frames::newest, panels);
        thresholdPart = new Panel("threshold", texts.say("threshold.title"), threshold);
        confusion.setTexts(texts.drawing("confusion"));
        confusionPart = new Panel("confusion", texts.say("confusion.title"), confusion);
    }

    /** The threshold of the panel that is always there. */
    private final class Shared implements SharedThreshold {
        @Override
        public void join(SweepPlot plot) {
            threshold.leads(plot);
            plot.leads(threshold);
            plot.leads(output.plane());
            plot.addThresholdListener(this::choose);
        }

        @Override
        public void lead(EChart chart) {
            threshold.leads(chart);
        }

        @Override
        public void choose(double chosen) {
            workspace.setThreshold(chosen);
            showThreshold(workspace.spec());
        }
    }

    void addTo(HasComponents parent) {
        Div board = new Div(data, model, training, output, thresholdPart, confusionPart);
        board.addClassName("board");
        parent.add(transport, ghosts, notice, board, extras, frames);
    }

    /** Offers the experiment as a file. */
    void openFile() {
        openFile.run();
    }

    /** What belongs to the whole experiment. */
    Component[] tools() {
        return new Component[] {share, file, CodeDialog.button(texts, workspace::spec)};
    }

    FrameStream frames() {
        return frames;
    }

    Transport transport() {
        return transport;
    }

    /** What is on the screen has another link now. */
    void refreshLink() {
        share.refresh();
    }

    /** Says what is worth a look. */
    void remark(List<Remark> standing) {
        remarks.show(standing);
    }

    /** Says it until there is other news. */
    void say(News news) {
        words.say(news, notice);
        training.say(news);
    }

    /** Another recipe. */
    void show(ExperimentSpec spec, PreparedData prepared) {
        follow(spec);
        threshold.setTexts(ThresholdWords.of(texts, spec, prepared));
        threshold.setSplit(SplitWords.of(texts, prepared));
        confusion.setSplit(SplitWords.of(texts, prepared));
        confusion.setClasses(DataNames.classes(spec.data()));
        output.show(spec, prepared);
        extras.show(spec, prepared);
        ownData.show(spec, prepared);
    }

    /** Other runs to compare with. */
    void show(List<Ghost> others, ExperimentSpec spec) {
        ghosts.show(others, spec);
        output.show(others);
        extras.show(others);
    }

    /** The panels that were added. */
    Extras extras() {
        return extras;
    }

    /** The same recipe with other edits. */
    void follow(ExperimentSpec spec) {
        data.show(spec);
        model.show(spec);
        training.show(spec);
        output.follow(spec);
        ghosts.show(workspace.ghosts(), spec);
        thresholdPart.setVisible(spec.isBinaryClassifier());
        confusionPart.setVisible(spec.data().classes() > 2);
        threshold.setThreshold(spec.threshold());
        share.refresh();
    }

    private void showThreshold(ExperimentSpec spec) {
        threshold.setThreshold(spec.threshold());
        output.plane().setThreshold(spec.threshold());
        extras.setThreshold(spec.threshold());
    }
}
