package nl.zorgvuldig.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.identity.FailedSignIns;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.federation.OidcProviders;
import nl.zorgvuldig.platform.identity.protection.RequestedAddress;
import nl.zorgvuldig.platform.identity.session.ReauthenticationReturn;
import nl.zorgvuldig.platform.identity.session.SignIn;
import nl.zorgvuldig.platform.identity.session.SignInMethod;
import nl.zorgvuldig.platform.identity.signin.SignInLinks.OpenResult;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Pages to sign in with a one-time link, and to sign out.
@Controller
class SignInController {
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final SignInLinkRequests requests;
    private final SignInLinks links;
    private final SignIn signIn;
    private final Installation installation;
    private final OidcProviders providers;
    private final FailedSignIns failed;

    SignInController(
            SignInLinkRequests requests,
            SignInLinks links,
            SignIn signIn,
            Installation installation,
            OidcProviders providers,
            FailedSignIns failed) {
        this.requests = requests;
        this.links = links;
        this.signIn = signIn;
        this.installation = installation;
        this.providers = providers;
        this.failed = failed;
    }

    @GetMapping("/aanmelden")
    Page form(HttpServletRequest request) {
        return page(Form.empty(), request, HttpStatus.OK);
    }

    /// Gives everybody the same answer.
    @PostMapping("/aanmelden")
    Object ask(Form form, HttpServletRequest request) {
        String email = form.required("email", "identity.sign-in.email.missing");
        if (!form.wrong()
                && (email.length() > LONGEST_ADDRESS || !ADDRESS.matcher(email).matches())) {
            form.wrong("email", "identity.sign-in.email.not-an-address");
        }
        if (form.wrong()) {
            return page(form, request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Language language = Language.find(form.value("taal")).orElse(Language.DUTCH);
        SignInLinkRequest asking = SignInLinkRequest.in(request);
        return switch (requests.ask(email, AttemptCounter.network(request), language, asking)) {
            case TAKEN -> {
                SignInLinkRequest.keepIn(request);
                yield "redirect:/aanmelden/verzonden";
            }
            case TOO_OFTEN -> throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            case NOT_NOW -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @GetMapping("/aanmelden/verzonden")
    Page sent(HttpServletRequest request) {
        return Page.of(
                "platform/identity/signin/sent",
                new LinkRequestedPage(
                        SignInLinks.LIFE.toMinutes(),
                        SignInLinkRequest.of(request).map(SignInLinkRequest::number)));
    }

    /// Opening a link does not use it up.
    @GetMapping("/aanmelden/link/{code}")
    Page link(@PathVariable String code, HttpServletRequest request) {
        boolean elsewhere = links.asksNumber(code, SignInLinkOpener.of(request));
        return Page.of("platform/identity/signin/link", new SignInLinkPage(code, elsewhere, Form.empty()));
    }

    @PostMapping("/aanmelden/link")
    Object use(Form form, HttpServletRequest request) {
        if (!requests.mayTry(AttemptCounter.network(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        SignInLinkOpener opener = SignInLinkOpener.of(request, form);
        return switch (links.use(form.value("code"), opener)) {
            case OpenResult.For(SignedInUser who, Optional<String> asked) -> {
                String here = signIn.complete(request, who, SignInMethod.LINK);
                yield "redirect:" + (here.equals(ReauthenticationReturn.START) ? asked.orElse(here) : here);
            }
            case OpenResult.Asks(int left) -> again(form, opener, left);
            case OpenResult.Refused _ -> {
                failed.note(FailedSignIns.With.LINK);
                yield new Page("platform/identity/signin/link-refused", SignInLinkSentPage.PAGE, HttpStatus.FORBIDDEN);
            }
        };
    }

    private static Page again(Form form, SignInLinkOpener opener, int left) {
        if (opener.number().isPresent()) {
            form.wrong(SignInLinkOpener.NUMBER, "identity.link.number.wrong", left);
        } else {
            form.wrong(SignInLinkOpener.NUMBER, "identity.link.number.missing");
        }
        return Page.again("platform/identity/signin/link", new SignInLinkPage(form.value("code"), true, form));
    }

    /// The browser also drops the pages it cached.
    @PostMapping("/afmelden")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.signOut(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/aanmelden/afgemeld";
    }

    @GetMapping("/aanmelden/afgemeld")
    Page signedOut() {
        return Page.of("platform/identity/signed-out", "");
    }

    @GetMapping("/aanmelden/verlopen")
    Page ended() {
        return Page.of("platform/identity/ended", "");
    }

    private Page page(Form form, HttpServletRequest request, HttpStatus status) {
        return new Page(
                "platform/identity/signin/sign-in",
                new SignInPage(
                        form,
                        installation.demonstration(),
                        providers.buttons(),
                        RequestedAddress.find(request).orElse(ReauthenticationReturn.START)),
                status);
    }
}
