package nl.zorgvuldig.identity.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.session.Onward;
import nl.zorgvuldig.identity.session.ProveAgain;
import nl.zorgvuldig.kernel.TooWeak;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.GateBook;
import nl.zorgvuldig.web.Page;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Asks whoever began what takes a stronger proof, or one of a moment ago, for that proof, once, at
/// the very address: then the page is loaded again, or what was typed is sent again. Who goes to
/// prove it elsewhere comes back to a page that was asked for; what was typed waits here meanwhile,
/// and goes to no place where it is kept.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StrongerPages {
    private final Passkeys passkeys;
    private final GateBook gate;

    StrongerPages(Passkeys passkeys, GateBook gate) {
        this.passkeys = passkeys;
        this.gate = gate;
    }

    @ExceptionHandler({TooWeak.class, ProveAgain.class})
    @Upholds(Clause.CONFIDENTIALITY)
    Page stronger(
            RuntimeException weak,
            Optional<SignedIn> somebody,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn who = somebody.orElseThrow(() -> weak);
        gate.tooWeak(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", PasskeyController.PATH);
        }
        boolean typed = HttpMethod.POST.matches(request.getMethod());
        if (Onward.inWindow(request)) {
            Onward.keep(request, who, typed ? Onward.START : request.getRequestURI());
        }
        PasskeysPage own = passkeys.page(who);
        return new Page(
                "identity/stronger",
                typed ? typed(own, request) : new StrongerPage(own, "", false, Map.of()),
                HttpStatus.FORBIDDEN);
    }

    private static StrongerPage typed(PasskeysPage own, HttpServletRequest request) {
        boolean files = String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
        Map<String, List<String>> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, all) -> typed.put(name, Arrays.asList(all)));
        typed.remove("_csrf");
        return new StrongerPage(own, request.getRequestURI(), files, typed);
    }
}
