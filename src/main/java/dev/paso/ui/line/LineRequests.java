package dev.paso.ui.line;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import tools.jackson.core.JacksonException;

/** The line where web sockets are blocked: requests that wait until there is something to say. */
@RestController
public final class LineRequests {
    private final Lines lines;
    private final Duration patience;
    private final Map<Line, PollCarrier> carriers = new WeakHashMap<>();

    LineRequests(Lines lines, LineSettings settings) {
        this.lines = lines;
        patience = settings.tick();
    }

    @PostMapping(path = LineEndpoint.PATH, consumes = MediaType.TEXT_PLAIN_VALUE)
    DeferredResult<ResponseEntity<byte[]>> poll(@RequestBody String text, HttpServletRequest request) {
        DeferredResult<ResponseEntity<byte[]>> answer = new DeferredResult<>(patience.toMillis());
        HttpSession session = request.getSession(false);
        try {
            Said said = Said.of(text.substring(0, Math.min(text.length(), Said.LONGEST)));
            Optional<Line> line = session == null ? Optional.empty() : lines.find(said.hello(), session.getId());
            line.ifPresentOrElse(
                    one -> wait(one, said, answer),
                    () -> answer.setResult(
                            ResponseEntity.status(HttpStatus.GONE).build()));
        } catch (JacksonException | IllegalArgumentException nonsense) {
            answer.setResult(ResponseEntity.badRequest().build());
        }
        return answer;
    }

    private void wait(Line line, Said said, DeferredResult<ResponseEntity<byte[]>> answer) {
        if (said.isQuick()) {
            Conversation.hear(lines, line, said, carrier(line, false));
            answer.setResult(ResponseEntity.ok().build());
            return;
        }
        PollCarrier carrier = carrier(line, said.isBack());
        answer.onTimeout(carrier::release); // without news it asks again
        if (!Conversation.hear(lines, line, said, carrier)) {
            answer.setResult(ResponseEntity.noContent().build());
            return;
        }
        carrier.poll(news -> answer.setResult(ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Cache-Control", "no-store")
                .body(news)));
    }

    private synchronized PollCarrier carrier(Line line, boolean isNew) {
        if (isNew) {
            carriers.put(line, new PollCarrier());
        }
        return carriers.computeIfAbsent(line, one -> new PollCarrier());
    }
}
