package dev.paso.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.HeldWork;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.controls.Addresses.Address;
import dev.paso.workspace.KeptRecipes;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final String STEP = "step";
    private final HeldWork held = new HeldWork();
    private final Addresses addresses = new Addresses(new KeptRecipes(), held.work());

    @AfterEach
    void end() {
        held.close();
    }

    @Test
    void whatIsSmallIsWrittenAtOnce() {
        Address address = addresses.of(this, spec(3)).resultNow();
        assertThat(address.isLink()).isTrue();
        assertThat(Opening.of(address.query(), STEP, addresses).spec()).contains(spec(3));
    }

    @Test
    void whatIsLargeIsWrittenWhereNobodyWaitsForIt() {
        ExperimentSpec large = spec(9_000);
        CompletableFuture<Address> written = addresses.of(this, large);
        assertThat(written).isNotDone();
        held.letGo();
        Address address = written.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(address.isLink()).isFalse();
        assertThat(Opening.of(address.query(), STEP, addresses).spec()).contains(large);
    }

    /** With numbers that do not compress. */
    private static ExperimentSpec spec(int edits) {
        Random random = new Random(1);
        return ExperimentReader.read("""
            {"version": 1, "data": {"type": "Linear"}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 20}
            """)
                .withEdits(IntStream.range(0, edits)
                        .mapToObj(step -> (Edit) new Edit.SetLr(step, random.nextDouble()))
                        .toList());
    }
}
