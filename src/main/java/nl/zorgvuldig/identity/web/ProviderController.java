package nl.zorgvuldig.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.zorgvuldig.identity.FailedSignIns;
import nl.zorgvuldig.identity.Tries;
import nl.zorgvuldig.identity.provider.Arrival;
import nl.zorgvuldig.identity.provider.Pending;
import nl.zorgvuldig.identity.provider.ProviderFailure;
import nl.zorgvuldig.identity.provider.ProviderSignIn;
import nl.zorgvuldig.identity.session.SignIn;
import nl.zorgvuldig.web.Page;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// Signing in with a provider: going there and coming back. Where one goes is what the provider
/// told about itself; where one comes out is the first page. Nothing of a request decides either.
@Controller
class ProviderController {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);
    private static final String PENDING = "provider";
    private static final int LONGEST_CODE = 4096;

    /// A whole school comes from one address, just before half past eight.
    private static final int ONE_SCHOOL = 10;

    private final ProviderSignIn door;
    private final SignIn signIn;
    private final Tries tries;
    private final FailedSignIns failed;
    private final int perNetwork;

    ProviderController(
            ProviderSignIn door,
            SignIn signIn,
            Tries tries,
            FailedSignIns failed,
            @Value("${zorgvuldig.sign-in.per-network}") int perNetwork) {
        this.door = door;
        this.signIn = signIn;
        this.tries = tries;
        this.failed = failed;
        this.perNetwork = perNetwork;
    }

    @GetMapping("/aanmelden/met/{provider}")
    Object leave(@PathVariable String provider, HttpServletRequest request) {
        demandKnown(provider);
        if (!tries.allowed("provider from", Tries.network(request), perNetwork * ONE_SCHOOL)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            ProviderSignIn.Departure departure = door.leave(provider);
            request.getSession(true).setAttribute(PENDING, departure.pending().text());
            return ResponseEntity.status(HttpStatus.FOUND).location(departure.to()).build();
        } catch (ProviderFailure failed) {
            return failed(failed);
        }
    }

    /// An answer that belongs to no question of this session changes nothing.
    @GetMapping("/aanmelden/met/{provider}/terug")
    Object comeBack(@PathVariable String provider, HttpServletRequest request) {
        demandKnown(provider);
        @Nullable HttpSession session = request.getSession(false);
        Optional<Pending> pending =
                pending(session)
                        .filter(
                                one ->
                                        door.answers(
                                                one,
                                                provider,
                                                given(request, "state").orElse(""),
                                                given(request, "iss")));
        if (session == null || pending.isEmpty()) {
            failed.note(FailedSignIns.With.PROVIDER);
            return page("OVER", HttpStatus.BAD_REQUEST);
        }
        session.removeAttribute(PENDING);
        Optional<String> code = given(request, "code").filter(one -> one.length() <= LONGEST_CODE);
        if (code.isEmpty() || given(request, "error").isPresent()) {
            return page("STOPPED", HttpStatus.FORBIDDEN);
        }
        try {
            return arrived(door.arrive(pending.get(), code.get()), request);
        } catch (ProviderFailure failed) {
            return failed(failed);
        }
    }

    private Object arrived(Arrival arrival, HttpServletRequest request) {
        return switch (arrival) {
            case Arrival.Certain certain -> {
                signIn.complete(request, certain.who(), certain.method());
                yield "redirect:/";
            }
            case Arrival.Refused refused -> {
                failed.note(FailedSignIns.With.PROVIDER);
                yield page(refused.why().name(), HttpStatus.FORBIDDEN);
            }
        };
    }

    /// What the operator must know stands in the log of the program; who reads the page cannot help
    /// it.
    private static Page failed(ProviderFailure failed) {
        LOG.warn("signing in with a provider failed: {}", failed.getMessage());
        return switch (failed.kind()) {
            case AWAY -> page("AWAY", HttpStatus.SERVICE_UNAVAILABLE);
            case UNSET -> page("UNSET", HttpStatus.SERVICE_UNAVAILABLE);
            case WRONG -> page("WRONG", HttpStatus.FORBIDDEN);
        };
    }

    private static Page page(String why, HttpStatus status) {
        return new Page("identity/provider-refused", new ProviderPage(why), status);
    }

    private void demandKnown(String provider) {
        if (!door.knows(provider)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Optional<Pending> pending(@Nullable HttpSession session) {
        return session != null && session.getAttribute(PENDING) instanceof String text
                ? Pending.read(text)
                : Optional.empty();
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }
}
