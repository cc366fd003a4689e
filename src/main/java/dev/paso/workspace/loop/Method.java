package dev.paso.workspace.loop;

import java.util.Locale;

/** A method of the learner's class, in the order in which chapter 2.1 adds them. */
public enum Method {
    CONSTRUCTOR("__init__", """
            class StepByStep:
                def __init__(self, model, loss_fn, optimizer):
                    self.model, self.loss_fn, self.optimizer = model, loss_fn, optimizer
                    self.device = 'cuda' if torch.cuda.is_available() else 'cpu'
                    self.model.to(self.device)
                    self.train_loader = self.val_loader = self.writer = None
                    self.losses, self.val_losses, self.total_epochs = [], [], 0
                    self.train_step_fn = self._make_train_step_fn()
                    self.val_step_fn = self._make_val_step_fn()
            """),
    TO("to", """
                def to(self, device):
                    self.device = device
                    self.model.to(device)
            """),
    SET_LOADERS("set_loaders", """
                def set_loaders(self, train_loader, val_loader=None):
                    self.train_loader, self.val_loader = train_loader, val_loader
            """),
    SET_TENSORBOARD("set_tensorboard", """
                def set_tensorboard(self, name, folder='runs'):
                    self.writer = SummaryWriter(f'{folder}/{name}')
            """),
    TRAIN_STEP("_make_train_step_fn", """
                def _make_train_step_fn(self):
                    def perform_train_step_fn(x, y):
                        self.model.train()
                        loss = self.loss_fn(self.model(x), y)
                        loss.backward()
                        self.optimizer.step()
                        self.optimizer.zero_grad()
                        return loss.item()
                    return perform_train_step_fn
            """),
    VAL_STEP("_make_val_step_fn", """
                def _make_val_step_fn(self):
                    def perform_val_step_fn(x, y):
                        self.model.eval()
                        return self.loss_fn(self.model(x), y).item()
                    return perform_val_step_fn
            """),
    MINI_BATCH("_mini_batch", """
                def _mini_batch(self, validation=False):
                    loader = self.val_loader if validation else self.train_loader
                    step_fn = self.val_step_fn if validation else self.train_step_fn
                    if loader is None:
                        return None
                    losses = [step_fn(x.to(self.device), y.to(self.device)) for x, y in loader]
                    return float(np.mean(losses))
            """),
    SET_SEED("set_seed", """
                def set_seed(self, seed=42):
                    torch.backends.cudnn.deterministic = True
                    torch.manual_seed(seed)
                    np.random.seed(seed)
            """),
    TRAIN("train", """
                def train(self, n_epochs, seed=42):
                    self.set_seed(seed)
                    for epoch in range(n_epochs):
                        self.total_epochs += 1
                        self.losses.append(self._mini_batch(validation=False))
                        with torch.no_grad():
                            self.val_losses.append(self._mini_batch(validation=True))
            """),
    SAVE_CHECKPOINT("save_checkpoint", """
                def save_checkpoint(self, filename):
                    torch.save({'epoch': self.total_epochs,
                                'model_state_dict': self.model.state_dict(),
                                'optimizer_state_dict': self.optimizer.state_dict(),
                                'loss': self.losses, 'val_loss': self.val_losses}, filename)
            """),
    LOAD_CHECKPOINT("load_checkpoint", """
                def load_checkpoint(self, filename):
                    saved = torch.load(filename)
                    self.model.load_state_dict(saved['model_state_dict'])
                    self.optimizer.load_state_dict(saved['optimizer_state_dict'])
                    self.total_epochs = saved['epoch']
                    self.losses, self.val_losses = saved['loss'], saved['val_loss']
                    self.model.train()
            """),
    PREDICT("predict", """
                def predict(self, x):
                    self.model.eval()
                    y = self.model(torch.as_tensor(x).float().to(self.device))
                    self.model.train()
                    return y.detach().cpu().numpy()
            """),
    PLOT_LOSSES("plot_losses", """
                def plot_losses(self):
                    plt.plot(self.losses, label='Training Loss', c='b')
                    plt.plot(self.val_losses, label='Validation Loss', c='r')
                    plt.yscale('log')
            """),
    ADD_GRAPH("add_graph", """
                def add_graph(self):
                    if self.train_loader and self.writer:
                        x, y = next(iter(self.train_loader))
                        self.writer.add_graph(self.model, x.to(self.device))
            """);

    private final String python;
    private final String code;

    Method(String python, String code) {
        this.python = python;
        this.code = code;
    }

    /** Its name in the class. */
    public String python() {
        return python;
    }

    /** Its lines, indented as the class has them. */
    public String code() {
        return code;
    }

    public String key() {
        return "lab.loop.method." + name().toLowerCase(Locale.ROOT);
    }
}
