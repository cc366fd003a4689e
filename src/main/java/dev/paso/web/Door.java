package dev.paso.web;

import dev.paso.web.Admission.Answer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks {@link Admission} for whoever opens a page, before anything is made for them. */
final class Door {
    private static final String TICKET = "paso-ticket";
    private static final String ANSWER = Door.class.getName();

    private final Admission admission;

    Door(Admission admission) {
        this.admission = admission;
    }

    /** True where the request is answered: the page says why, and asks again by itself. */
    boolean refuses(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String session = request.isRequestedSessionIdValid() ? request.getRequestedSessionId() : "";
        Answer answer = admission.ask(request.getRemoteAddr(), session, ticket(request));
        if (answer == Answer.Welcome.COME_IN) {
            return false;
        }
        if (answer instanceof Answer.Wait wait) {
            Cookie ticket = new Cookie(TICKET, wait.ticket());
            ticket.setPath("/");
            ticket.setHttpOnly(true);
            ticket.setAttribute("SameSite", "Lax");
            ticket.setMaxAge(10 * Admission.AGAIN_SECONDS);
            response.addCookie(ticket);
        }
        response.setHeader("Retry-After", String.valueOf(Admission.AGAIN_SECONDS));
        request.setAttribute(ANSWER, answer);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return true;
    }

    /** Why a page was refused here. */
    static Optional<Answer> answer(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ANSWER)).map(Answer.class::cast);
    }

    private static String ticket(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(cookies -> Arrays.stream(cookies).flatMap(Stream::of))
                .filter(cookie -> cookie.getName().equals(TICKET))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }
}
