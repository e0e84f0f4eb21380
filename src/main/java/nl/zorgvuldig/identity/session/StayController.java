package nl.zorgvuldig.identity.session;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.vault.Vault;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Tells a page that stays open how long its reader stays signed in: without lengthening it when
/// asked, and with that when told to. With it goes a key, the same at each sign-in of this account
/// and of no other, under which the page may keep what was typed until its reader is back.
@Controller
class StayController {
    static final String PATH = "/aanmelden/sessie";

    private final Vault vault;
    private final Clock clock;

    StayController(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// Whether a request only asks, and so is no use of the session.
    static boolean onlyAsks(ServletRequest request) {
        return request instanceof HttpServletRequest page
                && page.getMethod().equals("GET")
                && page.getRequestURI().equals(PATH);
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(Optional<SignedIn> who, HttpServletRequest request) {
        return answer(who, request);
    }

    @PostMapping(PATH)
    ResponseEntity<String> stay(Optional<SignedIn> who, HttpServletRequest request) {
        return answer(who, request);
    }

    private ResponseEntity<String> answer(Optional<SignedIn> who, HttpServletRequest request) {
        Stay stay = who.map(_ -> Stay.of(request, clock)).orElse(Stay.OVER);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        "{\"seconds\":%d,\"most\":%d,\"whose\":\"%s\",\"key\":\"%s\"}"
                                .formatted(
                                        stay.left().toSeconds(),
                                        stay.most().toSeconds(),
                                        who.map(one -> hash(one, "whose typed text")).orElse(""),
                                        who.map(one -> hash(one, "typed text")).orElse("")));
    }

    private String hash(SignedIn who, String purpose) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.keyedHash(who.board(), purpose, who.person().toString()));
    }
}
