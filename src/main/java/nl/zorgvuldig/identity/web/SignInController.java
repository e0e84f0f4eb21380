package nl.zorgvuldig.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.identity.FailedSignIns;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.Tries;
import nl.zorgvuldig.identity.provider.Providers;
import nl.zorgvuldig.identity.session.AskedAddress;
import nl.zorgvuldig.identity.session.Onward;
import nl.zorgvuldig.identity.session.SignIn;
import nl.zorgvuldig.identity.session.SignInMethod;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Signing in by a one-time link, and signing out.
@Controller
class SignInController {
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final LinkRequests requests;
    private final SignInLinks links;
    private final SignIn signIn;
    private final Installation installation;
    private final Providers providers;
    private final FailedSignIns failed;

    SignInController(
            LinkRequests requests,
            SignInLinks links,
            SignIn signIn,
            Installation installation,
            Providers providers,
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

    /// Says the same to everybody.
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
        Asking asking = Asking.in(request);
        return switch (requests.ask(email, Tries.network(request), language, asking)) {
            case TAKEN -> {
                Asking.keepIn(request);
                yield "redirect:/aanmelden/verzonden";
            }
            case TOO_OFTEN -> throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            case NOT_NOW -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @GetMapping("/aanmelden/verzonden")
    Page sent(HttpServletRequest request) {
        return Page.of(
                "identity/sent",
                new AskedPage(SignInLinks.LIFE.toMinutes(), Asking.of(request).map(Asking::number)));
    }

    /// Opening a link uses nothing up.
    @GetMapping("/aanmelden/link/{code}")
    Page link(@PathVariable String code, HttpServletRequest request) {
        boolean elsewhere = links.asksNumber(code, Opener.of(request));
        return Page.of("identity/link", new LinkPage(code, elsewhere, Form.empty()));
    }

    @PostMapping("/aanmelden/link")
    Object use(Form form, HttpServletRequest request) {
        if (!requests.mayTry(Tries.network(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Opener opener = Opener.of(request, form);
        return switch (links.use(form.value("code"), opener)) {
            case Opened.For(SignedIn who, Optional<String> asked) -> {
                String here = signIn.complete(request, who, SignInMethod.LINK);
                yield "redirect:" + (here.equals(Onward.START) ? asked.orElse(here) : here);
            }
            case Opened.Asks(int left) -> again(form, opener, left);
            case Opened.Refused _ -> {
                failed.note(FailedSignIns.With.LINK);
                yield new Page("identity/link-refused", SentPage.PAGE, HttpStatus.FORBIDDEN);
            }
        };
    }

    private static Page again(Form form, Opener opener, int left) {
        if (opener.number().isPresent()) {
            form.wrong(Opener.NUMBER, "identity.link.number.wrong", left);
        } else {
            form.wrong(Opener.NUMBER, "identity.link.number.missing");
        }
        return Page.again("identity/link", new LinkPage(form.value("code"), true, form));
    }

    /// The browser forgets what it kept of our pages as well.
    @PostMapping("/afmelden")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.signOut(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/aanmelden/afgemeld";
    }

    @GetMapping("/aanmelden/afgemeld")
    Page signedOut() {
        return Page.of("identity/signed-out", "");
    }

    @GetMapping("/aanmelden/verlopen")
    Page ended() {
        return Page.of("identity/ended", "");
    }

    private Page page(Form form, HttpServletRequest request, HttpStatus status) {
        return new Page(
                "identity/sign-in",
                new SignInPage(
                        form,
                        installation.demonstration(),
                        providers.buttons(),
                        AskedAddress.find(request).orElse(Onward.START)),
                status);
    }
}
