package nl.zorgvuldig.platform.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.RefusalListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What the security filter chain answers when it refuses: a page in plain words, that tells a form
/// that waited too long from a page that is not the visitor's.
@Component
class AccessDeniedAnswer implements AccessDeniedHandler {
    private final ObjectProvider<RefusalListener> gate;

    AccessDeniedAnswer(ObjectProvider<RefusalListener> gate) {
        this.gate = gate;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            gate.ifAvailable(book -> book.noToken(request));
            request.setAttribute(ErrorPageController.FORM_EXPIRED, Boolean.TRUE);
        } else {
            gate.ifAvailable(book -> book.refused(request, Clause.CONFIDENTIALITY));
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
