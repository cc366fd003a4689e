package dev.paso.workspace.loop;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.LoaderSpec.Dialect;
import dev.paso.core.lesson.Line;
import dev.paso.core.lesson.RateTrace;
import dev.paso.core.lesson.Replay;
import dev.paso.core.lesson.TorchText;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Work;
import dev.paso.torch.Snippet;
import dev.paso.workspace.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The programs of the lab on the training loop, with what they print where today's PyTorch shuffles. */
public final class LoopCode {
    private LoopCode() {}

    public static List<Snippet> all() {
        List<Snippet> all = new ArrayList<>();
        all.add(listing("version 0", "", Listings.LOOP, Recipes.fullBatch()));
        all.add(listing("version 1", "", Listings.BUILDER, Recipes.fullBatch()));
        all.add(listing("version 3", "", Listings.BATCHES, Recipes.miniBatches(Dialect.TORCH, Recipes.EPOCHS)));
        all.add(listing("version 4", Listings.before() + "\n", Listings.VALIDATION, torch(Recipes.validated(), false)));
        all.addAll(classy());
        all.add(power());
        for (Schedules schedule : Schedules.values()) {
            if (schedule != Schedules.NONE) {
                all.add(schedule(schedule));
            }
        }
        return all;
    }

    private static ExperimentSpec torch(ExperimentSpec spec, boolean isSeeded) {
        OptionalLong reseed = isSeeded ? OptionalLong.of(Recipes.SEED) : OptionalLong.empty();
        return Draft.of(
                spec,
                draft -> draft.loader = new LoaderSpec(
                        draft.loader.batchSize(),
                        draft.loader.shuffle(),
                        draft.loader.validate(),
                        Dialect.TORCH,
                        reseed,
                        0));
    }

    private static Snippet listing(String name, String before, Listing listing, ExperimentSpec spec) {
        return new Snippet(
                "listing: " + name,
                before,
                String.join("\n", listing.lines()),
                state(Replay.of(spec).toTheEnd()));
    }

    private static String state(Replay run) {
        Line line = Line.of(run.parameters());
        return "OrderedDict([('0.weight', " + TorchText.of(Tensor.matrix(1, 1, new double[] {line.w()}), Dtype.FLOAT32)
                + "), ('0.bias', " + TorchText.of(Tensor.vector(line.b()), Dtype.FLOAT32) + ")])";
    }

    /** The class with all its methods: trained, saved, loaded into a second instance and trained on, asked. */
    private static List<Snippet> classy() {
        Loop loop = loop();
        loop.book().finish();
        String before = String.join("\n", loop.book().lines()) + """

                torch.manual_seed(13)
                train_data, val_data = random_split(dataset, [80, 20])
                loaders = DataLoader(train_data, batch_size=16, shuffle=True), DataLoader(val_data, batch_size=16)
                def instance():
                    torch.manual_seed(42)
                    model = nn.Sequential(nn.Linear(1, 1))
                    new = StepByStep(model, nn.MSELoss(reduction='mean'), optim.SGD(model.parameters(), lr=0.1))
                    new.to(device)
                    new.set_loaders(*loaders)
                    new.set_tensorboard('classy')
                    return new
                sbs = instance()
                sbs.train(n_epochs=200)
                sbs.add_graph()
                sbs.plot_losses()
                """;
        ExperimentSpec spec = torch(Recipes.classy(), true);
        Replay run = Replay.of(spec).toTheEnd();
        Line line = Line.of(run.parameters());
        return List.of(
                new Snippet("class: trained", before, "print(sbs.model.state_dict())", state(run)),
                new Snippet(
                        "class: losses",
                        before,
                        "print(len(sbs.losses), f'{sbs.losses[-1]:.6f} {sbs.val_losses[-1]:.6f}')",
                        String.format(
                                Locale.ROOT,
                                "200 %.6f %.6f",
                                run.trainingLoss().orElseThrow(),
                                run.validationLoss().orElseThrow())),
                new Snippet(
                        "class: predict",
                        before,
                        "print(' '.join(f'{y:.4f}' for y in sbs.predict(np.array([[0.5], [0.3], [0.7]])).flatten()))",
                        List.of(0.5, 0.3, 0.7).stream()
                                .map(x -> String.format(Locale.ROOT, "%.4f", line.at(x)))
                                .collect(Collectors.joining(" "))),
                new Snippet(
                        "class: second instance",
                        before,
                        "sbs.save_checkpoint('/tmp/paso-checkpoint.pth')\nother = instance()\n"
                                + "other.load_checkpoint('/tmp/paso-checkpoint.pth')\nother.train(n_epochs=50)\n"
                                + "print(other.total_epochs, len(other.losses), sbs.total_epochs)\n"
                                + "import os; os.remove('/tmp/paso-checkpoint.pth')",
                        "250 250 200"));
    }

    private static Snippet power() {
        Loop loop = loop();
        return new Snippet(
                "a function that builds functions",
                "",
                """
                def exponent_builder(exponent):
                    def skeleton_exponentiation(x):
                        return x ** exponent
                    return skeleton_exponentiation

                power = exponent_builder(%d)
                print(power(%d))
                """.formatted(
                        loop.power().exponent().whole(), loop.power().base().whole()),
                String.valueOf((int) loop.power().answer()));
    }

    /** As its first step begins. */
    private static Loop loop() {
        try (Work work = new Work()) {
            return new TrainingLoop().begin(new Desk(work));
        }
    }

    /** The rate of every update, to nine decimals. */
    private static Snippet schedule(Schedules schedule) {
        ExperimentSpec spec = Draft.of(Recipes.restless(), draft -> draft.scheduler = schedule.spec());
        RateTrace trace = RateTrace.of(spec, spec.prepared(), () -> true);
        boolean isByBatch = schedule == Schedules.CYCLIC || schedule == Schedules.ONE_CYCLE;
        boolean isByLoss = schedule == Schedules.PLATEAU;
        return new Snippet(
                "schedule: " + schedule,
                "from torch.optim.lr_scheduler import *\noptimizer = optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.6)\n"
                        + "val_losses = " + trace.validationLosses() + "\n",
                "scheduler = " + schedule.python()
                        + "\nrates = []\nfor epoch in range(60):\n    for batch in range(20):\n"
                        + "        rates.append(optimizer.param_groups[0]['lr'])\n        optimizer.step()\n"
                        + (isByBatch ? "        scheduler.step()\n" : "")
                        + (isByBatch ? "" : "    scheduler.step(" + (isByLoss ? "val_losses[epoch]" : "") + ")\n")
                        + "print(' '.join(f'{rate:.9f}' for rate in rates))",
                trace.rates().stream()
                        .map(rate -> String.format(Locale.ROOT, "%.9f", rate))
                        .collect(Collectors.joining(" ")));
    }
}
