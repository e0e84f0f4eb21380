package nl.zorgvuldig.platform.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.passkeys.WebAuthnChallenges.Purpose;
import nl.zorgvuldig.platform.identity.session.ReauthenticationReturn;
import nl.zorgvuldig.platform.identity.session.SignIn;
import nl.zorgvuldig.platform.identity.session.SignInMethod;
import nl.zorgvuldig.platform.identity.session.SignedInSessions;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Pages to make, name and remove one's own passkeys.
@Controller
class PasskeyController {
    static final String PATH = "/passkeys";

    private final Passkeys passkeys;
    private final WebAuthnCeremony ceremony;
    private final WebAuthnChallenges challenges;
    private final Accounts accounts;
    private final SignIn signIn;
    private final SignedInSessions sessions;
    private final MessageCatalog languages;

    PasskeyController(
            Passkeys passkeys,
            WebAuthnCeremony ceremony,
            WebAuthnChallenges challenges,
            Accounts accounts,
            SignIn signIn,
            SignedInSessions sessions,
            MessageCatalog languages) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.challenges = challenges;
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping(PATH)
    Page list(SignedInUser who, HttpServletRequest request) {
        ReauthenticationReturn.keep(request, who, PATH);
        return Page.of("platform/identity/passkeys/passkeys", passkeys.page(who));
    }

    @PostMapping(PATH + "/maken/vraag")
    ResponseEntity<String> ask(SignedInUser who, HttpServletRequest request) {
        List<Passkey> there = passkeys.beforeMaking(who);
        String options = WebAuthnOptions.make(
                ceremony,
                challenges.give(request, Purpose.MAKE),
                WebAuthnUserHandle.of(who),
                accounts.nameOf(who.person()).full(),
                there);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options);
    }

    /// Making a passkey takes finger, face or code, so whoever does it has proved enough from then
    /// on.
    @PostMapping(PATH + "/maken")
    ResponseEntity<Void> make(Form form, SignedInUser who, HttpServletRequest request) {
        WebAuthnCeremony.Made made =
                new WebAuthnCeremony.Made(bytes(form.value("clientDataJSON")), bytes(form.value("attestationObject")));
        boolean kept = challenges
                .take(request, Purpose.MAKE)
                .filter(challenge -> passkeys.make(
                        who,
                        made,
                        challenge,
                        new Passkeys.Wish(
                                name(form),
                                languages.of(request),
                                request.getSession().getId())))
                .isPresent();
        if (!kept) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        switch (Acting.current().strength()) {
            case WEAK -> signIn.strengthen(request, who, SignInMethod.PASSKEY);
            case STRONG -> {}
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping(PATH + "/{passkey}")
    Page one(@PathVariable UUID passkey, SignedInUser who) {
        return with(passkey, who, each -> page(who, each, Form.empty().with("naam", each.name())));
    }

    @PostMapping(PATH + "/{passkey}/naam")
    Page name(@PathVariable UUID passkey, Form form, SignedInUser who) {
        return with(passkey, who, each -> {
            if (form.value("naam").length() > Passkeys.LONGEST_NAME) {
                form.wrong("naam", "identity.passkey.name.long", Passkeys.LONGEST_NAME);
                Page page = page(who, each, form);
                return Page.again(page.template(), page.model());
            }
            passkeys.rename(who, each, form.value("naam"));
            return Page.seeOther(PATH);
        });
    }

    /// Ends the other sessions of the account, for they may have been begun with this passkey.
    @PostMapping(PATH + "/{passkey}/verwijderen")
    Page remove(@PathVariable UUID passkey, SignedInUser who, HttpServletRequest request) {
        return with(passkey, who, each -> {
            passkeys.remove(who, each, languages.of(request));
            sessions.endOthers(who, request);
            return Page.seeOther(PATH);
        });
    }

    private Page with(UUID passkey, SignedInUser who, Function<Passkey, Page> then) {
        return passkeys.find(who, passkey).map(then).orElseGet(Page::notFound);
    }

    private Page page(SignedInUser who, Passkey passkey, Form form) {
        return Page.of(
                "platform/identity/passkeys/passkey",
                new PasskeyPage(passkey, passkeys.list(who).size() == 1, form));
    }

    /// A name that is too long is cut: the passkey exists already, and can be renamed.
    private static String name(Form form) {
        String name = form.value("naam").replace('\n', ' ');
        return name.substring(0, Math.min(name.length(), Passkeys.LONGEST_NAME));
    }

    /// A malformed text becomes no bytes, which prove nothing.
    static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException garbage) {
            return new byte[0];
        }
    }
}
