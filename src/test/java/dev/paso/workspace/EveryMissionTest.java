package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.landscape.LinePlane;
import dev.paso.core.nn.InitSpec;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.rings.Rings;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.classify.Classification;
import dev.paso.workspace.classify.ClassificationLab;
import dev.paso.workspace.descent.Descent;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Phase;
import dev.paso.workspace.labs.Labs;
import dev.paso.workspace.loop.Loop;
import dev.paso.workspace.loop.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mission of every lab: who does what its text says has solved it, and who nearly does it has not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryMissionTest {
    /** Those of each lab, a line a lab. */
    static final List<List<Mission<?>>> LABS = List.of(
            DescentMissions.all(), //
            AutogradMissions.all(),
            LoopMissions.all(),
            ClassificationMissions.all());

    private final Runs runs = SmallHost.runs(2);

    @AfterAll
    void end() {
        runs.close();
    }

    static Stream<Mission<?>> missions() {
        return LABS.stream().flatMap(List::stream);
    }

    /** Those whose texts are held here: {@link LabsPage} tells so. */
    static Stream<Mission<?>> claiming() {
        return missions().filter(mission -> mission.claim().isPresent());
    }

    @ParameterizedTest
    @MethodSource("claiming")
    void whatItsTextClaimsIsSo(Mission<?> mission) {
        mission.checkClaim(runs);
    }

    @ParameterizedTest
    @MethodSource("missions")
    void whoDoesWhatItsTextSaysHasSolvedIt(Mission<?> mission) {
        assertThat(mission.isSolvedByDoing(runs)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("missions")
    void whoNearlyDoesItHasNot(Mission<?> mission) {
        assertThat(mission.isSolvedByNearlyDoing(runs)).isFalse();
    }

    /** Of such a neuron's first weights every tenth or so is right about enough points. */
    @Test
    void noLuckOfOtherWeightsIsANeuronSetByHand() {
        try (Desk<Classification> desk = Desk.at(runs, new ClassificationLab(), "neuron")) {
            boolean wasLucky = false;
            for (int press = 0; press < 40 && !wasLucky; press++) {
                desk.change(Draft::newWeights);
                assertThat(desk.isSolved()).as("after %d presses", press + 1).isFalse();
                wasLucky = desk.lab()
                                .replay()
                                .table(desk.lab().replay().data().training())
                                .at(0.5)
                                .accuracy()
                        >= 0.8;
            }
            assertThat(wasLucky).isTrue();
        }
    }

    /** The line of the data, given as first weights and never touched. */
    @ParameterizedTest
    @ValueSource(strings = {"loss", "surface"})
    void firstWeightsThatAreRightAreNoLineSetByHand(String step) {
        try (Desk<Descent> desk = Desk.at(runs, new GradientDescent(), step)) {
            desk.change(draft -> draft.init = new InitSpec.State(draft.model.named(new double[] {1.95, 1.02})));
            desk.lab().reach(Phase.LOSS);
            assertThat(desk.lab().walk().loss()).isLessThan(0.1);
            assertThat(desk.isSolved()).isFalse();
        }
    }

    /** Neither of those is what a mission asks for that is about something set or trained. */
    @ParameterizedTest
    @MethodSource("missions")
    void otherFirstWeightsAloneSolveNothing(Mission<?> mission) {
        mission.checkLuck(runs);
    }

    /** With b as it was drawn, w is drawn where its curve is lowest, and nothing was moved. */
    @Test
    void aDrawThatIsLowAlongWIsNoSectionFound() {
        try (Desk<Descent> desk = Desk.at(runs, new GradientDescent(), "sections")) {
            desk.change(draft -> draft.init = new InitSpec.State(draft.model.named(new double[] {1.9690, 1.0235})));
            assertThat(desk.lab().gradient().by(LinePlane.WEIGHT)).isCloseTo(0, within(0.01));
            assertThat(desk.isSolved()).isFalse();
        }
    }

    /** Whoever comes back to the rate of the beginning has changed it too; whoever has left no run with another has not. */
    @Test
    void aRunIsComparedWithOneOfAnotherRateWhicheverIsTheFirst() {
        try (Desk<Loop> desk = Desk.at(runs, new TrainingLoop(), "board")) {
            double usual = desk.workspace().spec().optimizer().lr();
            desk.rate(0.3);
            desk.goTo(100);
            desk.change(Draft::newWeights);
            desk.goTo(100);
            assertThat(desk.isSolved()).as("both at 0.3").isFalse();
            desk.rate(usual);
            desk.goTo(100);
            assertThat(desk.isSolved()).as("beside one at 0.3").isTrue();
        }
    }

    @Test
    void noStepOfALabIsLeftOut() {
        for (List<Mission<?>> missions : LABS) {
            assertThat(missions)
                    .extracting(Mission::step)
                    .containsExactlyElementsOf(missions.getFirst().lab().steps().stream()
                            .map(LabStep::key)
                            .toList());
        }
    }

    @Test
    void noLabIsLeftOut() {
        assertThat(Labs.all())
                .filteredOn(lab -> !(lab instanceof Rings)) // NewLabIT walks it
                .extracting(Lab::name)
                .containsExactlyInAnyOrderElementsOf(PlayedLab.NAMES)
                .containsExactlyInAnyOrderElementsOf(LABS.stream()
                        .map(missions -> missions.getFirst().lab().name())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("missions")
    void everyNumberInItsTextsIsThere(Mission<?> mission) {
        Map<String, String> numbers =
                mission.said(runs).keySet().stream().collect(Collectors.toMap(name -> name, name -> "1"));
        List<String> parts = new ArrayList<>(List.of("title", "text", "try", "mission"));
        if (!mission.answers().isEmpty()) {
            parts.addAll(List.of("guess", "seen"));
            mission.answers().forEach(answer -> parts.add("guess." + answer));
        }
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("es"))) {
            for (String part : parts) {
                String key = "lab." + mission.name() + "." + part;
                assertThat(new Texts(language).fill(key, numbers))
                        .isNotEqualTo(key)
                        .doesNotContain("{", "}");
            }
        }
    }

    /** A guess is one of the step's answers, is locked once, and comes before the look. */
    @ParameterizedTest
    @MethodSource("missions")
    void aStepThatAsksTakesOneGuessBeforeTheLook(Mission<?> mission) {
        mission.checkGuessing(runs);
    }
}
