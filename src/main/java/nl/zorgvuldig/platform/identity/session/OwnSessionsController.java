package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages with one's own sessions, to end them elsewhere.
@Controller
@RequestMapping("/aangemeld")
class OwnSessionsController {
    private final SignedInSessions sessions;

    OwnSessionsController(SignedInSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    Page list(SignedInUser who, HttpServletRequest request, @RequestParam Optional<String> klaar) {
        return Page.of(
                "platform/identity/session/sessions",
                new OwnSessionsPage(sessions.list(who, request), klaar.isPresent()));
    }

    /// A session that no longer exists is as good as ended; another person's session does not
    /// exist.
    @PostMapping("/afmelden")
    Page end(SignedInUser who, HttpServletRequest request, Form form) {
        sessions.end(who, form.value("waar"), request);
        return Page.seeOther("/aangemeld?klaar");
    }

    @PostMapping("/overal")
    Page endOthers(SignedInUser who, HttpServletRequest request) {
        sessions.endOthers(who, request);
        return Page.seeOther("/aangemeld?klaar");
    }
}
