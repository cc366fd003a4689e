package dev.paso.ui.lab.loop;

import dev.paso.ui.component.CodeListing;
import dev.paso.ui.component.CodeModel;
import dev.paso.ui.component.CodeState;
import dev.paso.ui.component.Panel;
import dev.paso.ui.lab.Handled;
import dev.paso.ui.lab.LabPlace;
import dev.paso.workspace.loop.Loop;
import java.util.List;
import java.util.stream.IntStream;

/** A function that builds functions, in three lines: an exponent makes a function of a base. */
final class PowerPanel extends Handled<Loop> {
    private static final int CALL = 6; // the line that calls what was built

    private final CodeListing code = new CodeListing();
    private final Panel panel;

    PowerPanel(LabPlace<Loop> place) {
        super(place);
        code.setId("power-code");
        panel = new Panel(
                "power",
                say("lab.loop.power.title"),
                slider(say("lab.loop.power.exponent"), lab.power().exponent(), 1),
                slider(say("lab.loop.power.base"), lab.power().base(), 1),
                code);
    }

    @Override
    public Panel content() {
        return panel;
    }

    @Override
    protected void showState() {
        String source =
                """
                def exponent_builder(exponent):
                    def skeleton_exponentiation(x):
                        return x ** exponent
                    return skeleton_exponentiation

                power = exponent_builder(%d)
                power(%d)
                """.formatted(lab.power().exponent().whole(), lab.power().base().whole());
        CodeModel model = CodeModel.of(say("lab.loop.power.code"), source, false, texts);
        code.setModel(model);
        code.setState(new CodeState(
                CALL,
                IntStream.range(0, model.lines().size())
                        .mapToObj(line -> line == CALL ? texts.plain(lab.power().answer()) : "")
                        .toList(),
                List.of()));
    }
}
