package dev.paso.ui.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.paso.core.metric.ExpectedCost;
import dev.paso.experiment.Frame;
import dev.paso.experiment.Work;
import dev.paso.table.Scores;
import dev.paso.ui.component.Panel;
import dev.paso.ui.component.Parts;
import dev.paso.ui.component.SweepPlot;
import dev.paso.ui.component.ThresholdPanel;
import dev.paso.ui.line.Line;
import dev.paso.ui.panel.CalibrationPanel;
import dev.paso.ui.panel.CostPanel;
import dev.paso.ui.panel.SweepPanel;
import dev.paso.ui.panel.ThresholdWords;
import dev.paso.ui.text.Texts;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/** The threshold over scores: counts and curves, how sure they are, metrics, costs, and what the probabilities mean. */
final class ScorePanels extends Composite<Div> {
    static final String SURE = "scores-sure";
    static final String OLD = "scores-old";
    static final String NO_CALIBRATION = "scores-no-calibration";

    private final Texts texts;
    private final Work work;
    private final ThresholdPanel panel = new ThresholdPanel();
    private final SweepPanel metrics;
    private final CostPanel costs;
    private final CalibrationPanel calibration;
    private final Panel noCalibration;
    private final Paragraph sure = new Paragraph();
    private final Paragraph old = new Paragraph();
    private Optional<Scores> shown = Optional.empty();
    private CompletableFuture<Frame.Uncertainty> wanted = CompletableFuture.failedFuture(new IllegalStateException());

    /** @param choose told the threshold at rest */
    ScorePanels(Texts texts, Work work, DoubleConsumer choose) {
        this.texts = texts;
        this.work = work;
        metrics = new SweepPanel(texts);
        costs = new CostPanel(texts, work, choose);
        calibration = new CalibrationPanel(texts);
        Paragraph why = new Paragraph(texts.say("scores.noCalibration"));
        why.setId(NO_CALIBRATION);
        noCalibration = new Panel("calibration", texts.say("calibration.title"), why);
        old.setId(OLD);
        old.setText(texts.say("scores.old"));
        old.setVisible(false);
        sure.setId(SURE);
        sure.addClassName("facts");
        sure.getElement().setAttribute("role", "status");
        panel.addThresholdListener(choose);
        panel.leads(metrics.plot());
        panel.leads(costs.plot());
        follow(metrics.plot(), costs.plot(), choose);
        follow(costs.plot(), metrics.plot(), choose);
    }

    private void follow(SweepPlot plot, SweepPlot other, DoubleConsumer choose) {
        plot.addThresholdListener(choose);
        plot.leads(panel);
        plot.leads(other);
    }

    @Override
    protected Div initContent() {
        Div pair = new Div(costs, new Div(metrics, calibration, noCalibration));
        pair.addClassName("scores-pair");
        Div side = new Div(old, new Panel("threshold", texts.say("threshold.title"), panel, sure), pair);
        side.addClassName("scores-side");
        return side;
    }

    void setThreshold(double threshold) {
        panel.setThreshold(threshold);
        metrics.plot().setThreshold(threshold);
        costs.plot().setThreshold(threshold);
    }

    /** What is shown stays, and is of a table that was before. */
    void keep() {
        old.setVisible(true);
        getContent().addClassName("is-old");
    }

    /** Shows other scores, with the share of positives among them. Bands come when they are found; those of the scores before go at once. */
    void show(ScorePictures pictures) {
        Scores scores = pictures.scores();
        shown = Optional.of(scores);
        old.setVisible(false);
        getContent().removeClassName("is-old");
        name(scores);
        Parts.show(pictures.threshold(), panel, metrics.plot(), costs.plot());
        costs.setCost(
                new ExpectedCost(costs.cost().falsePositive(), costs.cost().falseNegative(), positiveShare(scores)));
        costs.show(pictures.table(), positiveShare(scores));
        calibration.setVisible(!scores.isLogits());
        noCalibration.setVisible(scores.isLogits());
        pictures.calibrated().ifPresent(part -> Parts.show(part, calibration.plot()));
        if (isAttached()) {
            doubt(scores);
        }
    }

    private void name(Scores scores) {
        Map<String, String> words = ThresholdWords.of(texts, scores.classes());
        words.putAll(texts.group("scores.threshold"));
        panel.setTexts(words);
        metrics.plot().setTexts(words);
        costs.plot().setTexts(words);
        calibration.setTexts(words);
    }

    /** What a calibrated model's probabilities stand for. */
    private static double positiveShare(Scores scores) {
        double share = (double) Arrays.stream(scores.labels()).sum()
                / scores.probabilities().size();
        return Math.clamp(share, CostPanel.LEAST_SHARE, 1 - CostPanel.LEAST_SHARE);
    }

    private void doubt(Scores scores) {
        wanted.cancel(false);
        panel.forgetBands();
        metrics.plot().forgetBands();
        sure.setText(texts.say(
                "scores.sure.working",
                Frame.Uncertainty.DRAWS,
                scores.probabilities().size()));
        wanted = work.begin(
                this,
                Work.Length.LENGTHY,
                isWanted -> Frame.Uncertainty.of(scores.places(), scores.labels(), isWanted));
        Line.answer(
                UI.getCurrent(),
                wanted,
                found -> show(scores, found),
                () -> sure.setText(texts.say("scores.sure.failed")));
    }

    private void show(Scores scores, Frame.Uncertainty found) {
        if (shown.filter(scores::equals).isEmpty()) {
            return; // other scores came meanwhile
        }
        Parts.show(found, panel, metrics.plot());
        sure.setText(
                found.draws() == 0
                        ? texts.say("scores.sure.none")
                        : texts.say(
                                "scores.sure.done",
                                Math.round(100 * Frame.Uncertainty.LEVEL),
                                found.draws(),
                                String.valueOf(Frame.Uncertainty.SEED)));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        shown.ifPresent(this::doubt);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        wanted.cancel(false);
    }
}
