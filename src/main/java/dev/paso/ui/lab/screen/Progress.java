package dev.paso.ui.lab.screen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which missions a reader has solved, kept in their browser for a year: a cookie a lab, with the keys of its steps. */
final class Progress {
    private static final String COOKIE = "paso-solved-";
    private static final String BETWEEN = ".";

    private Progress() {}

    /** The keys that the browser told with this request; none where it keeps nothing. */
    static List<String> of(String lab) {
        return Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getCookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE + lab))
                .map(Cookie::getValue)
                .flatMap(keys -> Stream.of(keys.split("\\.", -1)))
                .toList();
    }

    static void keep(UI ui, String lab, List<String> solved) {
        ui.getPage()
                .executeJs(
                        "document.cookie = `${$0}=${$1};path=/;max-age=31536000;samesite=lax`",
                        COOKIE + lab,
                        String.join(BETWEEN, solved));
    }
}
