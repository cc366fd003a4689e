package dev.paso.workspace.setting;

import dev.paso.core.Refusal;
import dev.paso.core.RefusedException;
import dev.paso.core.Rule;
import dev.paso.core.kind.Form;
import dev.paso.core.train.Limits;
import dev.paso.workspace.Draft;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What is typed into a field, on its way into a draft: what is refused is told with its whole path, and as it was typed. */
final class Typing {
    private Typing() {}

    /**
     * A whole number beyond what the field can hold is refused by the field's own rule: the nearest that can be held stands for it until
     * then.
     *
     * @param put puts what a text says into a draft
     */
    static BiConsumer<Draft, String> into(String path, Form form, BiConsumer<Draft, String> put) {
        return (draft, text) -> {
            List<FieldText.Beyond> beyond = FieldText.beyond(form, text);
            try {
                put.accept(draft, text);
                if (!beyond.isEmpty()) {
                    Limits.DEFAULT.check(draft.spec());
                }
            } catch (RefusedException refused) {
                throw new RefusedException(
                        beyond.isEmpty() ? refused.refusal() : told(first(draft, refused.refusal()), beyond));
            }
            for (FieldText.Beyond one : beyond) {
                throw new RefusedException(
                        path, one.held() > 0 ? Rule.AT_MOST : Rule.AT_LEAST, one.held(), one.written());
            }
        };
    }

    /** A layer that is too wide is told before what cannot be made of its width. */
    private static Refusal first(Draft draft, Refusal refusal) {
        try {
            Limits.DEFAULT.checkUnits(draft.model.layers());
            return refusal;
        } catch (RefusedException tooWide) {
            return tooWide.refusal();
        }
    }

    private static Refusal told(Refusal refusal, List<FieldText.Beyond> beyond) {
        Refusal told = refusal;
        for (FieldText.Beyond one : beyond) {
            told = told.instead(one.held(), one.written());
        }
        return told;
    }

    /** A part that may be refused by its own names: they are told with the {@code path} of the part before them. */
    static <T> T within(String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (RefusedException refused) {
            Refusal inner = refused.refusal();
            throw new RefusedException(inner.at(path + "." + inner.field()));
        }
    }
}
