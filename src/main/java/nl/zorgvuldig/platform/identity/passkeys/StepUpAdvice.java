package nl.zorgvuldig.platform.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.session.ReauthenticationReturn;
import nl.zorgvuldig.platform.identity.session.RecentAuthentication.ReauthenticationRequired;
import nl.zorgvuldig.platform.kernel.AssuranceTooLow;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RefusalListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Step-up authentication: when a request needs a stronger proof, or a recent one, asks for that
/// proof once, at the same address. Then the page is loaded again, or the form is sent again.
/// Somebody who leaves for a provider comes back to the page they asked for; what was typed waits
/// in this page meanwhile, and is stored nowhere.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StepUpAdvice {
    private final Passkeys passkeys;
    private final RefusalListener gate;

    StepUpAdvice(Passkeys passkeys, RefusalListener gate) {
        this.passkeys = passkeys;
        this.gate = gate;
    }

    @ExceptionHandler({AssuranceTooLow.class, ReauthenticationRequired.class})
    @Upholds(Clause.CONFIDENTIALITY)
    Page stronger(
            RuntimeException weak,
            Optional<SignedInUser> somebody,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedInUser who = somebody.orElseThrow(() -> weak);
        gate.tooWeak(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", PasskeyController.PATH);
        }
        boolean typed = HttpMethod.POST.matches(request.getMethod());
        if (ReauthenticationReturn.inWindow(request)) {
            ReauthenticationReturn.keep(request, who, typed ? ReauthenticationReturn.START : request.getRequestURI());
        }
        PasskeysPage own = passkeys.page(who);
        return new Page(
                "platform/identity/passkeys/stronger",
                typed ? typed(own, request) : new StepUpPage(own, "", false, Map.of()),
                HttpStatus.FORBIDDEN);
    }

    private static StepUpPage typed(PasskeysPage own, HttpServletRequest request) {
        boolean files = String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
        Map<String, List<String>> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, all) -> typed.put(name, Arrays.asList(all)));
        typed.remove("_csrf");
        return new StepUpPage(own, request.getRequestURI(), files, typed);
    }
}
