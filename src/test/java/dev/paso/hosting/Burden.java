package dev.paso.hosting;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Run;
import dev.paso.experiment.Runs;
import dev.paso.json.ExperimentReader;
import dev.paso.web.BeforeLeaving;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;

/** What goes wrong in an application, by profile; none of it happens without one. */
@Configuration(proxyBeanMethods = false)
class Burden {
    private static final Logger LOG = LoggerFactory.getLogger(Burden.class);

    /** Big networks that train on ND4J, on every thread that trains. */
    @Configuration(proxyBeanMethods = false)
    @Profile("busy")
    record Busy(Runs runs) {
        private static final ExperimentSpec BIG = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 2000}, "split": {"type": "TrainTestSplit"},
                 "model": [{"type": "Linear", "in": 2, "out": 256}, {"type": "ReLU"}, {"type": "Linear", "in": 256, "out": 256},
                           {"type": "ReLU"}, {"type": "Linear", "in": 256, "out": 1}],
                 "init": {"type": "Torch"}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": 256}, "epochs": 20000}""");

        @EventListener
        void train(ApplicationReadyEvent ready) throws InterruptedException {
            for (int i = 0; i < 4; i++) {
                Run run = runs.open(BIG);
                run.train();
                while (run.snapshot().step() < 2) {
                    Thread.sleep(10);
                }
            }
            LOG.info("all of them train");
        }
    }

    /** Someone who says goodbye for ever. */
    @Configuration(proxyBeanMethods = false)
    @Profile("hanging")
    static class Hanging implements AutoCloseable {
        @Bean
        BeforeLeaving words() {
            return () -> {
                LOG.info("goodbye is said");
                hang();
            };
        }

        @Override
        public void close() {
            hang();
        }

        private static void hang() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    /** A leak that fills the heap within a second. */
    @Configuration(proxyBeanMethods = false)
    @Profile("leaking")
    static class Leaking {
        @EventListener
        void leak(ApplicationReadyEvent ready) {
            Thread.ofPlatform().start(() -> {
                List<byte[]> kept = new ArrayList<>();
                while (true) {
                    try {
                        kept.add(new byte[1_000_000]);
                    } catch (OutOfMemoryError full) {
                        LOG.info("goes on without memory");
                    }
                }
            });
        }
    }
}
