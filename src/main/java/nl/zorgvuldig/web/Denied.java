package nl.zorgvuldig.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What the security filter chain answers when it refuses: a page in plain words, that tells a form
/// that waited too long from a page that is not the visitor's.
@Component
class Denied implements AccessDeniedHandler {
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            request.setAttribute(ErrorRoute.FORM_EXPIRED, Boolean.TRUE);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
