package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Work;
import dev.paso.ui.lab.Stage;
import dev.paso.ui.panel.OutputPanel;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Workspace;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.MemoryLesson.Item;
import dev.paso.workspace.autograd.Scene;
import dev.paso.workspace.autograd.Scene.Part;
import java.util.EnumMap;
import java.util.Map;

/** The panels of the lab in one language. */
final class AutogradStage implements Stage {
    private final Autograd lab;
    private final Scatters scatters;
    private final ClosedForm closedForm;
    private final NumpyCard numpy;
    private final MemoryPanel memory;
    private final MemoryPanel arrays;
    private final DtypeCard dtype;
    private final GraphTools graph;
    private final GraphCards cards;
    private final AttemptPanel attempts;
    private final LossCards losses;
    private final ModelCards models;
    private final OutputPanel output;
    private final PipelineCards pipeline;
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);
    private final Div content = new Div();
    private Scene scene = Scene.values()[0];

    /** @param changed called when the learner did something that no frame will tell */
    AutogradStage(Texts texts, Workspace workspace, Work work, Autograd lab, Runnable changed) {
        this.lab = lab;
        scatters = new Scatters(texts);
        closedForm = new ClosedForm(texts);
        numpy = new NumpyCard(texts);
        memory = new MemoryPanel(texts, lab, changed, "torch", Item.MATRIX, Item.VIEW, Item.COPY, Item.CLONE);
        arrays = new MemoryPanel(texts, lab, changed, "numpy", Item.ARRAY, Item.AS_TENSOR, Item.TENSOR);
        dtype = new DtypeCard(texts);
        graph = new GraphTools(texts, lab, changed);
        cards = new GraphCards(texts);
        attempts = new AttemptPanel(texts, lab, changed);
        losses = new LossCards(texts, lab, changed);
        models = new ModelCards(texts, lab);
        output = new OutputPanel(texts, workspace, work);
        pipeline = new PipelineCards(texts);
        arrange(new TensorCards(texts, lab, changed));
    }

    private void arrange(TensorCards tensors) {
        parts.put(Part.SCATTERS, scatters);
        parts.put(Part.CLOSED_FORM, closedForm);
        parts.put(Part.NUMPY_STEPS, numpy.card());
        parts.put(Part.TENSORS, tensors);
        parts.put(Part.MEMORY, memory.panel());
        parts.put(Part.NUMPY_MEMORY, arrays.panel());
        parts.put(Part.DTYPE, dtype);
        parts.put(Part.GRAPH, graph.panel());
        parts.put(Part.PARAMETERS, cards.parameters());
        parts.put(Part.FLAGS, cards.flags());
        parts.put(Part.GRADIENTS, cards.gradients());
        parts.put(Part.ZEROED, cards.zeroed());
        parts.put(Part.ATTEMPTS, attempts);
        parts.put(Part.BRANCH, cards.branch());
        parts.put(Part.LOSSES, losses);
        parts.put(Part.MODELS, models);
        parts.put(Part.OUTPUT, output);
        parts.put(Part.PIPELINE, pipeline);
        content.add(parts.values());
    }

    @Override
    public Component content() {
        return content;
    }

    @Override
    public void enter(int step) {
        scene = Scene.of(step);
        content.setClassName("stage autograd scene-" + scene.key());
        parts.forEach((part, component) -> component.setVisible(scene.shows(part)));
        graph.enter(scene);
    }

    @Override
    public void show(ExperimentSpec spec, PreparedData data) {
        if (data.raw().inputs() == 1) {
            scatters.show(data);
            output.show(spec, data);
        }
    }

    @Override
    public void refresh() {
        switch (scene) {
            case NUMPY -> {
                closedForm.show(lab);
                numpy.show(lab);
            }
            case TENSORS -> {}
            case MEMORY -> {
                memory.show();
                arrays.show();
                dtype.show(lab);
            }
            case GRAPH, BACKWARD, ACCUMULATE, BRANCH, NETWORK -> {
                graph.show();
                cards.show(lab);
            }
            case UPDATE -> attempts.show();
            case LOSS -> losses.show();
            case MODEL -> models.show();
            case PIPELINE -> pipeline.show(lab);
        }
    }
}
