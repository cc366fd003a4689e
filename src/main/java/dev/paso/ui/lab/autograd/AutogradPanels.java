package dev.paso.ui.lab.autograd;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.ui.lab.Catalogue;
import dev.paso.ui.lab.LabPanel;
import dev.paso.ui.lab.LabPanels;
import dev.paso.ui.lab.LabPlace;
import dev.paso.ui.panel.OutputPanel;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.AutogradLab;
import dev.paso.workspace.autograd.MemoryLesson.Item;

/** The panels of tensors, graphs and models. */
public final class AutogradPanels implements LabPanels<Autograd> {
    @Override
    public String lab() {
        return AutogradLab.NAME;
    }

    @Override
    public Class<Autograd> state() {
        return Autograd.class;
    }

    @Override
    public void name(Catalogue<Autograd> panels) {
        panels.put("scatters", Scatters::new)
                .put("closed-form", ClosedForm::new)
                .put("numpy-steps", Programs::numpy)
                .put("tensors", TensorCards::new)
                .put("memory", place -> new MemoryPanel(place, "torch", Item.MATRIX, Item.VIEW, Item.COPY, Item.CLONE))
                .put("numpy-memory", place -> new MemoryPanel(place, "numpy", Item.ARRAY, Item.AS_TENSOR, Item.TENSOR))
                .put("dtype", DtypeCards::new)
                .put("graph", GraphTools::new)
                .put("parameters", Programs::parameters)
                .put("flags", Programs::flags)
                .put("gradients", Programs::gradients)
                .put("zeroed", Programs::zeroed)
                .put("branch", Programs::branch)
                .put("attempts", AttemptPanel::new)
                .put("losses-of", LossCards::new)
                .put("optimizers", OptimizerCards::new)
                .put("models", ModelCards::new)
                .put("layers", LayerCards::new)
                .put("output", AutogradPanels::output)
                .put("pipeline", Programs::pipeline);
    }

    private static LabPanel output(LabPlace<Autograd> place) {
        OutputPanel output = new OutputPanel(place.texts(), place.work());
        return new LabPanel() {
            @Override
            public OutputPanel content() {
                return output;
            }

            @Override
            public void show(ExperimentSpec spec, PreparedData data) {
                if (data.raw().inputs() == 1) {
                    output.show(spec, data);
                }
            }
        };
    }

    /** The graph of the loss, small. */
    @Override
    public String picture() {
        return """
                <svg viewBox='0 0 320 180'>
                <g fill='none' stroke='var(--paso-quiet)' stroke-width='2' opacity='0.7'>
                <path d='M70 128C92 128 92 128 106 128M158 128C172 128 168 78 182 78M70 52C120 52 140 78 182 78M234 78C246 78 250 78 258 78'/></g>
                <g stroke-width='1.5'>
                <rect x='26' y='34' width='44' height='36' rx='9' class='leaf'/>
                <rect x='26' y='110' width='44' height='36' rx='9' class='leaf'/>
                <rect x='106' y='110' width='52' height='36' rx='9' class='operation'/>
                <rect x='182' y='60' width='52' height='36' rx='9' class='operation'/>
                <rect x='258' y='60' width='44' height='36' rx='9' class='result'/></g>
                <g fill='var(--paso-low)'><circle cx='246' cy='78' r='5'/><circle cx='167' cy='104' r='5'/><circle cx='90' cy='128' r='5'/><circle cx='122' cy='60' r='5'/></g>
                <g fill='currentColor' font-size='19' font-weight='700' text-anchor='middle'><text x='48' y='59'>b</text><text x='48' y='135'>w</text><text x='132' y='135'>×</text><text x='208' y='85'>+</text><text x='280' y='84'>ŷ</text></g>
                </svg>""";
    }
}
