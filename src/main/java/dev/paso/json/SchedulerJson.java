package dev.paso.json;

import dev.paso.core.optim.SchedulerKinds;
import dev.paso.core.optim.SchedulerSpec;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part {@code scheduler}, of which one kind holds others: how it is read and written. */
final class SchedulerJson {
    private SchedulerJson() {}

    static SchedulerSpec read(Fields f) {
        return KindReader.read(f, SchedulerKinds.ALL, SchedulerJson::sequence);
    }

    private static SchedulerSpec sequence(Fields f) {
        return new SchedulerSpec.SequentialLr(
                f.elements("schedulers", (place, part) -> part(f.inner(place, part))),
                f.elements("milestones", f.beyond()::integer));
    }

    /** One that goes on by itself from epoch to epoch. */
    private static SchedulerSpec.EachEpoch part(Fields f) {
        List<String> names = SchedulerKinds.ALL.all().stream()
                .filter(kind -> kind.usual() instanceof SchedulerSpec.EachEpoch && !kind.isByItself())
                .<String>map(kind -> kind.name())
                .toList();
        if (KindReader.read(f, SchedulerKinds.ALL, SchedulerJson::sequence) instanceof SchedulerSpec.EachEpoch each
                && !(each instanceof SchedulerSpec.SequentialLr)) {
            return each;
        }
        throw Fields.noneOf(f.path("type"), names, f.text("type", ""));
    }

    static ObjectNode write(SchedulerSpec scheduler) {
        ObjectNode out = KindWriter.write(scheduler, SchedulerKinds.ALL);
        if (scheduler instanceof SchedulerSpec.SequentialLr sequence) {
            ArrayNode parts = out.putArray("schedulers");
            sequence.schedulers().forEach(part -> parts.add(KindWriter.write(part, SchedulerKinds.ALL)));
            sequence.milestones().forEach(out.putArray("milestones")::add);
        }
        return out;
    }
}
