package nl.zorgvuldig.platform.identity.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.identity.FailedSignIns;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.federation.ProviderSignIn.SignInResult;
import nl.zorgvuldig.platform.identity.session.ReauthenticationReturn;
import nl.zorgvuldig.platform.identity.session.SignIn;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PageException;
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

/// Signing in with a provider: leaving for it and coming back. The provider's metadata decides
/// where a browser is sent. Afterwards the browser goes to the page that was asked for, else to the
/// first; somebody who was signed in already and re-authenticated goes back to where they were.
/// Nothing in the provider's answer decides any of it.
@Controller
class ProviderController {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderController.class);
    private static final String PENDING = "provider";
    private static final int LONGEST_CODE = 4096;

    /// Parameter in the address of somebody signed in who re-authenticates; its value is ignored.
    private static final String AGAIN = "opnieuw";

    /// A whole school comes from one address, just before half past eight.
    private static final int ONE_SCHOOL = 10;

    private final ProviderSignIn door;
    private final SignIn signIn;
    private final AttemptCounter tries;
    private final FailedSignIns failed;
    private final int perNetwork;

    ProviderController(
            ProviderSignIn door,
            SignIn signIn,
            AttemptCounter tries,
            FailedSignIns failed,
            @Value("${zorgvuldig.sign-in.per-network}") int perNetwork) {
        this.door = door;
        this.signIn = signIn;
        this.tries = tries;
        this.failed = failed;
        this.perNetwork = perNetwork;
    }

    @GetMapping("/aanmelden/met/{provider}")
    Object leave(@PathVariable String provider, Optional<SignedInUser> before, HttpServletRequest request) {
        demandKnown(provider);
        if (request.getParameter(AGAIN) == null) {
            ReauthenticationReturn.forget(request);
        }
        if (!tries.allowed("provider from", AttemptCounter.network(request), perNetwork * ONE_SCHOOL)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            ProviderSignIn.Departure departure = door.leave(provider);
            request.getSession(true).setAttribute(PENDING, departure.pending().text());
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(departure.to())
                    .build();
        } catch (ProviderFailure failure) {
            return said(failure, back(before, request));
        }
    }

    /// An answer that belongs to no question of this session changes nothing.
    @GetMapping("/aanmelden/met/{provider}/terug")
    Object comeBack(@PathVariable String provider, Optional<SignedInUser> before, HttpServletRequest request) {
        demandKnown(provider);
        @Nullable HttpSession session = request.getSession(false);
        Optional<PendingAuthorization> pending = pending(session)
                .filter(authorization -> door.answers(
                        authorization, provider, given(request, "state").orElse(""), given(request, "iss")));
        if (session == null || pending.isEmpty()) {
            failed.note(FailedSignIns.With.PROVIDER);
            return page("OVER", back(before, request), HttpStatus.BAD_REQUEST);
        }
        session.removeAttribute(PENDING);
        Optional<String> back = back(before, request);
        ReauthenticationReturn.forget(request);
        Optional<String> code = given(request, "code").filter(text -> text.length() <= LONGEST_CODE);
        if (code.isEmpty() || given(request, "error").isPresent()) {
            return page("STOPPED", back, HttpStatus.FORBIDDEN);
        }
        try {
            return switch (door.arrive(pending.get(), code.get())) {
                case SignInResult.Certain certain ->
                    before.filter(certain.who()::equals).isPresent() && back.isPresent()
                            ? again(certain, back.get(), request)
                            : anew(certain, request);
                case SignInResult.Refused refused -> {
                    failed.note(FailedSignIns.With.PROVIDER);
                    yield page(refused.why().name(), back, HttpStatus.FORBIDDEN);
                }
            };
        } catch (ProviderFailure failure) {
            failed.note(FailedSignIns.With.PROVIDER);
            return said(failure, back);
        }
    }

    private Object anew(SignInResult.Certain certain, HttpServletRequest request) {
        return "redirect:" + signIn.complete(request, certain.who(), certain.method());
    }

    /// Somebody who is signed in already stays so when the provider proved nothing more.
    private Object again(SignInResult.Certain certain, String back, HttpServletRequest request) {
        return switch (certain.method().strength()) {
            case WEAK -> page("NO_FACTOR", Optional.of(back), HttpStatus.FORBIDDEN);
            case STRONG -> {
                signIn.strengthen(request, certain.who(), certain.method());
                yield "redirect:" + back;
            }
        };
    }

    /// Where somebody who is signed in was when they left for the provider.
    private static Optional<String> back(Optional<SignedInUser> before, HttpServletRequest request) {
        return before.flatMap(who -> ReauthenticationReturn.of(who, request)).map(ReauthenticationReturn::path);
    }

    /// What the operator must know is in the log of the program; the reader of the page cannot help
    /// it.
    private static Page said(ProviderFailure failure, Optional<String> back) {
        LOG.warn("signing in with a provider failed: {}", failure.getMessage());
        return switch (failure.kind()) {
            case AWAY -> page("AWAY", back, HttpStatus.SERVICE_UNAVAILABLE);
            case UNSET -> page("UNSET", back, HttpStatus.SERVICE_UNAVAILABLE);
            case WRONG -> page("WRONG", back, HttpStatus.FORBIDDEN);
        };
    }

    private static Page page(String why, Optional<String> back, HttpStatus status) {
        return new Page("platform/identity/federation/provider-refused", new ProviderPage(why, back), status);
    }

    private void demandKnown(String provider) {
        if (!door.knows(provider)) {
            throw new PageException(Page.notFound());
        }
    }

    private static Optional<PendingAuthorization> pending(@Nullable HttpSession session) {
        return session != null && session.getAttribute(PENDING) instanceof String text
                ? PendingAuthorization.read(text)
                : Optional.empty();
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }
}
