package dev.paso.ui.component;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.paso.experiment.Bytes;
import dev.paso.experiment.Frame;
import dev.paso.experiment.State;
import dev.paso.ui.line.Packed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A frame as {@code frontend/frames/frame.ts} reads it: a missing number is null, and bytes stand beside the text. In a part that comes
 * from no run they are Base64.
 */
final class FrameJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(values())
            .addMixIn(Frame.Part.class, WithoutKind.class)
            .build();

    private FrameJson() {}

    static Packed packed(Frame frame) {
        Blob blob = new Blob();
        String json = MAPPER.writer().withAttribute(Blob.class, blob).writeValueAsString(members(frame));
        return new Packed(json, blob.blocks);
    }

    private static Map<String, Object> members(Frame frame) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("sequence", frame.sequence());
        members.put("status", frame.status());
        members.put("losses", frame.losses());
        frame.parts().forEach(part -> members.put(part.kind().word(), part));
        return members;
    }

    /** Bytes that stand beside a text. */
    private static final class Blob {
        private final List<Packed.Block> blocks = new ArrayList<>();

        void write(Bytes bytes, JsonGenerator out) {
            blocks.add(new Packed.Block(place(out.streamWriteContext()), bytes));
            out.writeStartObject();
            out.writeEndObject();
        }
    }

    /** As a JSON pointer names it. */
    private static String place(TokenStreamContext here) {
        TokenStreamContext above = here.getParent();
        if (above == null) {
            return "";
        }
        return place(above) + "/" + (here.inArray() ? String.valueOf(here.getCurrentIndex()) : here.currentName());
    }

    /** A part alone. */
    static String of(Frame.Part part) {
        return MAPPER.writeValueAsString(part);
    }

    /** The kind of a part is the name it has in its frame. */
    private interface WithoutKind {
        @JsonIgnore
        Frame.Kind kind();
    }

    private static JacksonModule values() {
        SimpleModule module = new SimpleModule();
        add(module, Bytes.class, (bytes, out, context) -> {
            if (context.getAttribute(Blob.class) instanceof Blob blob) {
                blob.write(bytes, out);
            } else {
                out.writeString(bytes.base64());
            }
        });
        add(module, State.class, (state, out, context) -> out.writeString(state.word()));
        add(module, OptionalDouble.class, (value, out, context) -> {
            if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
                out.writeNumber(value.getAsDouble());
            } else {
                out.writeNull();
            }
        });
        return module;
    }

    /** Writes one kind of value. */
    private interface Writing<T> {
        void write(T value, JsonGenerator out, SerializationContext context);
    }

    private static <T> void add(SimpleModule module, Class<T> type, Writing<T> writing) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                writing.write(value, out, context);
            }
        });
    }
}
