package dev.paso.network;

import dev.paso.scripted.ClassRoom;
import dev.paso.ui.text.Texts;
import java.util.Locale;

/** What a learner does when the network fails; in both languages. */
public enum Activity {
    /** One epoch was trained. While away: Train is pressed. */
    IDLE(Locale.ENGLISH, "/playground?" + ClassRoom.QUERY) {
        @Override
        void begin(Tab tab) {
            tab.evaluate("watched.click('.transport .buttons vaadin-button:nth-child(3)')");
        }

        @Override
        boolean isGoing(Sight sight) {
            return sight.step() == BATCHES && sight.state().equals("paused");
        }

        @Override
        void meanwhile(Tab tab) {
            tab.evaluate("watched.click('.transport .train')");
        }

        @Override
        boolean isBack(Sight start, Sight before, Sight now) {
            return now.isRunning() && now.step() > before.step();
        }

        @Override
        boolean isRestored(Sight before, Sight now) {
            return now.isReady() && now.step() == before.step() && now.state().equals("paused");
        }
    },
    /** The run trains. While away: another learning rate is typed. */
    TRAINING(Locale.of("es"), "/playground?" + ClassRoom.QUERY) {
        @Override
        void begin(Tab tab) {
            tab.evaluate("watched.click('.transport .train')");
        }

        @Override
        boolean isGoing(Sight sight) {
            return isTraining(sight);
        }

        @Override
        void meanwhile(Tab tab) {
            tab.evaluate("watched.slide('" + new Texts(language()).say("training.lr") + "', '0.05')");
        }

        @Override
        boolean isBack(Sight start, Sight before, Sight now) {
            return now.isRunning() && now.step() > before.step() && now.learningRate() == 0.05;
        }
    },
    /** The run trains, and a hand holds the threshold; it lets go while away. */
    DRAGGING(Locale.ENGLISH, "/playground?" + ClassRoom.QUERY) {
        @Override
        void begin(Tab tab) {
            tab.evaluate("watched.click('.transport .train')");
            tab.evaluate("watched.drag('pointerdown', 0.5)");
        }

        @Override
        boolean isGoing(Sight sight) {
            return isTraining(sight);
        }

        @Override
        void allTheWhile(Tab tab, int moment) {
            tab.evaluate("watched.drag('pointermove', " + (0.5 + 0.3 * Math.sin(moment / 3.0)) + ")");
        }

        @Override
        void meanwhile(Tab tab) {
            tab.evaluate("watched.drag('pointermove', 0.8)");
            tab.evaluate("watched.drag('pointerup', 0.8)");
        }

        @Override
        boolean isBack(Sight start, Sight before, Sight now) {
            return now.isRunning() && now.step() > before.step() && Math.abs(now.threshold() - 0.8) < NEAR;
        }
    },
    /** A step of a story is read. While away: the next one is asked for. */
    LAB(Locale.of("es"), "/lab/classification?step=threshold") {
        @Override
        void begin(Tab tab) {
            tab.evaluate("0"); // it trains by itself
        }

        @Override
        boolean isGoing(Sight sight) {
            return sight.step() > 0 && sight.state().equals("finished");
        }

        @Override
        void meanwhile(Tab tab) {
            tab.evaluate("watched.click('#story-next')");
        }

        @Override
        boolean isBack(Sight start, Sight before, Sight now) {
            return now.isReady() && !now.story().isEmpty() && !now.story().equals(start.story());
        }

        @Override
        boolean isRestored(Sight before, Sight now) {
            return now.isReady() && now.story().equals(before.story()) && now.step() == before.step();
        }
    },
    /** Scores are looked at. While away: a threshold is typed, which all plots show when the server has heard of it. */
    SCORES(Locale.ENGLISH, "/scores") {
        @Override
        void begin(Tab tab) {
            tab.evaluate("0"); // there is an example
        }

        @Override
        boolean isGoing(Sight sight) {
            return !sight.others().isEmpty();
        }

        @Override
        void meanwhile(Tab tab) {
            tab.evaluate("watched.typeThreshold('0.3')");
        }

        @Override
        boolean isBack(Sight start, Sight before, Sight now) {
            return isReady(now) && now.others().stream().allMatch(one -> Math.abs(one - 0.3) < NEAR);
        }

        private static boolean isReady(Sight sight) {
            return sight.isReady() && !sight.others().isEmpty();
        }

        @Override
        boolean isRestored(Sight before, Sight now) {
            return isReady(now);
        }
    };

    private static final int BATCHES = 10; // 150 training samples in batches of 16
    private static final int A_WHILE = 30; // steps
    private static final double NEAR = 0.02;

    private final Locale language;
    private final String path;

    Activity(Locale language, String path) {
        this.language = language;
        this.path = path;
    }

    Locale language() {
        return language;
    }

    String path() {
        return path;
    }

    /** Whether a run of one's own goes on, whose curve can be compared with the same run elsewhere. */
    boolean hasCurve() {
        return this == IDLE || this == TRAINING || this == DRAGGING;
    }

    abstract void begin(Tab tab);

    /** Whether what was begun goes on. */
    abstract boolean isGoing(Sight sight);

    /** Called again and again while the network fails. */
    void allTheWhile(Tab tab, int moment) {}

    /** What the learner changes while the network fails; it must be in effect afterwards. */
    abstract void meanwhile(Tab tab);

    /**
     * Whether the page is current, and the change in effect.
     *
     * @param start when the network failed
     * @param before when it came back
     */
    abstract boolean isBack(Sight start, Sight before, Sight now);

    /** Whether a page that loaded itself again is where it was; {@code before}: when the network failed. */
    boolean isRestored(Sight before, Sight now) {
        return now.isReady() && now.isRunning() && now.step() > before.step();
    }

    private static boolean isTraining(Sight sight) {
        return sight.isRunning() && sight.step() > A_WHILE;
    }
}
