package dev.paso.workspace.loop;

/** The chapter's programs. */
public final class Listings {
    private static final String CONFIGURATION = """
            torch.manual_seed(42)
            model = nn.Sequential(nn.Linear(1, 1))
            optimizer = optim.SGD(model.parameters(), lr=0.1)
            loss_fn = nn.MSELoss(reduction='mean')
            """;

    private static final String STEP_FUNCTION = """
            def make_train_step_fn(model, loss_fn, optimizer):
                def perform_train_step_fn(x, y):
                    model.train()
                    yhat = model(x) @FORWARD
                    loss = loss_fn(yhat, y) @LOSS
                    loss.backward() @BACKWARD
                    optimizer.step() @STEP
                    optimizer.zero_grad() @ZERO
                    return loss.item()
                return perform_train_step_fn
            """;

    private static final String MINI_BATCH = """
            def mini_batch(device, data_loader, step_fn):
                mini_batch_losses = []
                for x_batch, y_batch in data_loader: @FETCH
                    mini_batch_loss = step_fn(x_batch, y_batch)
                    mini_batch_losses.append(mini_batch_loss)
                return np.mean(mini_batch_losses)
            """;

    /** Version 0: everything in one loop. */
    public static final Listing LOOP = new Listing("loop", CONFIGURATION + """

            for epoch in range(1000):
                model.train() @FETCH
                yhat = model(x_train_tensor) @FORWARD
                loss = loss_fn(yhat, y_train_tensor) @LOSS
                loss.backward() @BACKWARD
                optimizer.step() @STEP
                optimizer.zero_grad() @ZERO

            print(model.state_dict()) @PRINT
            """);

    private static final String BUILT = """

            train_step_fn = make_train_step_fn(model, loss_fn, optimizer)
            losses = []
            """;

    /** Version 1: the step is a function that another function built. */
    public static final Listing BUILDER = new Listing("builder", STEP_FUNCTION + "\n" + CONFIGURATION + BUILT + """
            for epoch in range(1000):
                loss = train_step_fn(x_train_tensor, y_train_tensor) @FETCH
                losses.append(loss)

            print(model.state_dict()) @PRINT
            """);

    /** Version 3: mini-batches in an inner loop. */
    public static final Listing BATCHES =
            new Listing("batch", MINI_BATCH + "\n" + STEP_FUNCTION + """

            train_loader = DataLoader(train_data, batch_size=16, shuffle=True)
            """ + CONFIGURATION + BUILT + """
            for epoch in range(200):
                loss = mini_batch(device, train_loader, train_step_fn)
                losses.append(loss)

            print(model.state_dict()) @PRINT
            """);

    /** Version 4: each epoch ends with a validation pass. */
    public static final Listing VALIDATION = new Listing("validate", """
            # mini_batch and make_train_step_fn are those of version 3
            torch.manual_seed(13)
            train_data, val_data = random_split(dataset, [80, 20]) @NONE
            train_loader = DataLoader(train_data, batch_size=16, shuffle=True)
            val_loader = DataLoader(val_data, batch_size=16)

            def make_val_step_fn(model, loss_fn):
                def perform_val_step_fn(x, y):
                    model.eval()
                    yhat = model(x)
                    return loss_fn(yhat, y).item()
                return perform_val_step_fn

            """ + CONFIGURATION + BUILT + """
            val_step_fn = make_val_step_fn(model, loss_fn)
            val_losses = []
            for epoch in range(200):
                loss = mini_batch(device, train_loader, train_step_fn) @STEP
                losses.append(loss)
                with torch.no_grad():
                    val_loss = mini_batch(device, val_loader, val_step_fn) @VALIDATE
                    val_losses.append(val_loss)

            print(model.state_dict()) @PRINT
            """);

    /** What a later listing takes from those before it, as Python. */
    public static String before() {
        return String.join("\n", BATCHES.lines().subList(0, (int)
                (MINI_BATCH + "\n" + STEP_FUNCTION).lines().count()));
    }

    private Listings() {}
}
