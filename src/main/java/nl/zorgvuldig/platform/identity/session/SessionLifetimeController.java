package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Tells a page that stays open how long its reader stays signed in: a GET does not prolong the
/// session, a POST does. The answer includes a key, the same at each sign-in of this account and of
/// no other, under which the page may keep what was typed until its reader is back.
@Controller
public class SessionLifetimeController {
    static final String PATH = "/aanmelden/sessie";

    /// Addresses that a page requests by itself every few seconds.
    public static final Pattern BEAT = Pattern.compile("/(inzage|deskundige)/[^/]+/stand|/inzage-sessies/[^/]+/aanwezig"
            + "|/overleggen/[^/]+/leerlingen/[^/]+/bewaren|/leerlingen/[^/]+/dossier/concept");

    private final TypedTextKeys keys;
    private final Clock clock;

    SessionLifetimeController(TypedTextKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// Whether a request only asks, and so does not count as use of the session.
    static boolean onlyAsks(ServletRequest request) {
        return request instanceof HttpServletRequest page
                && page.getMethod().equals("GET")
                && (page.getRequestURI().equals(PATH)
                        || BEAT.matcher(page.getRequestURI()).matches());
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(Optional<SignedInUser> who, HttpServletRequest request) {
        return answer(who, request);
    }

    @PostMapping(PATH)
    ResponseEntity<String> stay(Optional<SignedInUser> who, HttpServletRequest request) {
        return answer(who, request);
    }

    private ResponseEntity<String> answer(Optional<SignedInUser> who, HttpServletRequest request) {
        SessionLifetime stay = who.map(_ -> SessionLifetime.of(request, clock)).orElse(SessionLifetime.OVER);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"seconds\":%d,\"most\":%d,\"whose\":\"%s\",\"key\":\"%s\",\"strong\":\"%s\"}"
                        .formatted(
                                stay.left().toSeconds(),
                                stay.most().toSeconds(),
                                who.map(keys::whose).orElse(""),
                                who.map(keys::weak).orElse(""),
                                who.filter(_ -> CurrentSession.strength() == AssuranceLevel.STRONG)
                                        .map(keys::strong)
                                        .orElse("")));
    }
}
