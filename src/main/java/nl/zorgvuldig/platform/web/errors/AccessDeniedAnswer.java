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

/// Answer of the security filter chain when it refuses: a page in plain words, which distinguishes
/// a form that waited too long from a page that is not for the visitor.
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
