package dev.paso.ui.lab.autograd;

import com.vaadin.flow.component.html.Div;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.Samples;
import dev.paso.core.lesson.TorchText;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.autograd.Autograd;

/** The chapter in three files, as the book arranges them, each with what it prints now. */
final class PipelineCards extends Div {
    private final CodeCard preparation;
    private final CodeCard configuration;
    private final CodeCard training;

    PipelineCards(Texts texts) {
        addClassNames("code-cards", "pipeline");
        preparation = new CodeCard("card-preparation", "1 · " + texts.say("lab.autograd.card.preparation"));
        configuration = new CodeCard("card-configuration", "2 · " + texts.say("lab.autograd.card.configuration"));
        training = new CodeCard("card-training", "3 · " + texts.say("lab.autograd.card.training"));
        add(preparation, configuration, training);
    }

    void show(Autograd lab) {
        Samples samples = lab.replay().data().training();
        Tensor shape = Tensor.matrix(samples.size(), 1, samples.x());
        preparation.show(
                """
                device = 'cuda' if torch.cuda.is_available() else 'cpu'
                x_train_tensor = torch.as_tensor(x_train).float().to(device)
                y_train_tensor = torch.as_tensor(y_train).float().to(device)
                print(x_train_tensor.shape, x_train_tensor[0])""", TorchText.ofShape(shape) + " " + TorchText.of(Tensor.vector(samples.x()[0]), Dtype.FLOAT32));
        configuration.show(
                """
                lr = 0.1
                torch.manual_seed(%d)
                model = nn.Sequential(nn.Linear(1, 1)).to(device)
                optimizer = optim.SGD(model.parameters(), lr=lr)
                loss_fn = nn.MSELoss(reduction='mean')
                print(model.state_dict())""".formatted(lab.seed()), TorchState.of(ModelCards.LINEAR, lab.firstParameters(), name -> name));
        training.show(
                """
                for epoch in range(n_epochs):
                    model.train()
                    yhat = model(x_train_tensor)
                    loss = loss_fn(yhat, y_train_tensor)
                    loss.backward()
                    optimizer.step()
                    optimizer.zero_grad()
                print(epoch + 1, model.state_dict())""",
                lab.replay().epoch() + " "
                        + TorchState.of(ModelCards.LINEAR, lab.replay().parameters(), name -> name));
    }
}
