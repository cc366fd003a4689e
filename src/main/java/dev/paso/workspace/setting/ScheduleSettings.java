package dev.paso.workspace.setting;

import dev.paso.core.kind.Form;
import dev.paso.core.kind.Kind;
import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.workspace.Draft;
import dev.paso.workspace.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an experiment says of its learning rate's schedule, and of each one in a sequence of them. */
final class ScheduleSettings {
    private ScheduleSettings() {}

    static List<Part> of(SchedulerSpec scheduler) {
        List<Part> parts = new ArrayList<>();
        List<Setting> settings = new ArrayList<>(KindSettings.of(Slot.SCHEDULER, scheduler, List.of("None")));
        if (scheduler instanceof SchedulerSpec.SequentialLr sequence) {
            settings.add(Settings.typed(
                    "scheduler.milestones",
                    Form.WHOLES,
                    sequence.milestones(),
                    Optional.empty(),
                    (draft, milestones) -> draft.scheduler = Typing.within(
                            "scheduler",
                            () -> new SchedulerSpec.SequentialLr(
                                    in(draft, sequence).schedulers(), wholes(milestones)))));
            parts.add(new Part("scheduler", settings));
            for (int i = 0; i < sequence.schedulers().size(); i++) {
                parts.add(inner(sequence, i));
            }
        } else {
            parts.add(new Part("scheduler", settings));
        }
        return parts;
    }

    private static List<Integer> wholes(Object read) {
        return ((List<?>) read).stream().map(Integer.class::cast).toList();
    }

    /** One of a sequence; in its place stands only one that goes on from epoch to epoch by itself. */
    private static Part inner(SchedulerSpec.SequentialLr sequence, int place) {
        String path = "scheduler.schedulers[" + place + "]";
        SchedulerSpec part = sequence.schedulers().get(place);
        List<String> possible = SchedulerKinds.ALL.all().stream()
                .filter(kind -> kind.usual() instanceof SchedulerSpec.EachEpoch && !kind.isByItself())
                .<String>map(Kind::name)
                .toList();
        return new Part(
                path,
                KindSettings.of(slot(path, sequence, place), part, List.of()).stream()
                        .map(setting -> setting.name().equals("type") ? setting.withWords(possible) : setting)
                        .toList());
    }

    private static Slot<SchedulerSpec> slot(String path, SchedulerSpec.SequentialLr shown, int place) {
        return new Slot<>(
                path,
                SchedulerKinds.ALL,
                draft -> in(draft, shown).schedulers().stream()
                        .skip(place)
                        .<SchedulerSpec>map(one -> one)
                        .findFirst(),
                (draft, other) -> {
                    SchedulerSpec.SequentialLr now = in(draft, shown);
                    List<SchedulerSpec.EachEpoch> all = new ArrayList<>(now.schedulers());
                    all.set(place, (SchedulerSpec.EachEpoch) other.orElseThrow());
                    draft.scheduler = new SchedulerSpec.SequentialLr(all, now.milestones());
                });
    }

    private static SchedulerSpec.SequentialLr in(Draft draft, SchedulerSpec.SequentialLr shown) {
        return draft.scheduler instanceof SchedulerSpec.SequentialLr now ? now : shown;
    }
}
