package dev.paso.ui.lab.autograd;

import dev.paso.core.Dtype;
import dev.paso.core.random.TorchGenerator;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.BookLine;
import dev.paso.workspace.autograd.Autograd;
import dev.paso.workspace.autograd.Code;

/** Layers: one, after other draws, and two in a row from a seed of the learner's. */
final class LayerCards extends CardsPanel {
    private final CodeCard layers;
    private final LayersPicture picture;

    LayerCards(LabPlace<Autograd> place) {
        super(place);
        card("sequential", false).show("""
                torch.manual_seed(42)
                model = nn.Sequential(nn.Linear(1, 1))
                print(model.state_dict())""", TorchState.of(ModelCards.LINEAR, ModelCards.drawn(), name -> name));
        card("linear", true)
                .show("""
                torch.manual_seed(42)
                model = ManualLinearRegression()
                linear = nn.Linear(1, 1)
                print(linear.state_dict())""", TorchState.of(ModelCards.LINEAR, afterTwoNormals(), name -> name.replace("0.", "")));
        layers = card("layers", false).with(slider("torch.manual_seed(…)", code.seed(), 1));
        picture = new LayersPicture(texts);
        layers.add(picture);
    }

    @Override
    protected void showState() {
        double[] both = code.layers();
        layers.show("""
                torch.manual_seed(%d)
                model = nn.Sequential(nn.Linear(3, 5), nn.Linear(5, 1))
                print(model.state_dict())""".formatted(code.seed().whole()), TorchState.of(Code.LAYERS, both, name -> name));
        picture.show(Code.LAYERS, both);
    }

    /** A layer made after two normals were drawn, as in the book: one input gives bounds of -1 and 1. */
    private static double[] afterTwoNormals() {
        TorchGenerator torch = new TorchGenerator(BookLine.SEED);
        torch.nextGaussian();
        torch.nextGaussian();
        return new double[] {torch.uniform(Dtype.FLOAT32, -1, 1), torch.uniform(Dtype.FLOAT32, -1, 1)};
    }
}
