package nl.zorgvuldig.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zorgvuldig.web.Form;

/// Who opens a link: what their browser asked last, and the number they typed, if they did. Does
/// not print.
record Opener(Optional<Asking> asking, Optional<Integer> number) {
    static final String NUMBER = "getal";

    static Opener of(HttpServletRequest request) {
        return new Opener(Asking.of(request), Optional.empty());
    }

    static Opener of(HttpServletRequest request, Form form) {
        String typed = form.value(NUMBER);
        return new Opener(
                Asking.of(request), typed.matches("\\d{2}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
