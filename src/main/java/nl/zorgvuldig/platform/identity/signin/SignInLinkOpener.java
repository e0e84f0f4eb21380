package nl.zorgvuldig.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zorgvuldig.platform.web.Form;

/// Person who opens a link: the last request of their browser, and the number they typed, if they
/// did. Does not print.
record SignInLinkOpener(Optional<SignInLinkRequest> asking, Optional<Integer> number) {
    static final String NUMBER = "getal";

    static SignInLinkOpener of(HttpServletRequest request) {
        return new SignInLinkOpener(SignInLinkRequest.of(request), Optional.empty());
    }

    static SignInLinkOpener of(HttpServletRequest request, Form form) {
        String typed = form.value(NUMBER);
        return new SignInLinkOpener(
                SignInLinkRequest.of(request),
                typed.matches("\\d{2}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
