package nl.zorgvuldig.platform.identity.passkeys;

import static nl.zorgvuldig.platform.identity.passkeys.PasskeyController.bytes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.identity.FailedSignIns;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.passkeys.WebAuthnChallenges.Purpose;
import nl.zorgvuldig.platform.identity.session.SignIn;
import nl.zorgvuldig.platform.identity.session.SignInMethod;
import nl.zorgvuldig.platform.web.Form;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Signing in with a passkey, without typing anything; and re-authentication with one's own passkey
/// by somebody who signed in otherwise.
@Controller
class PasskeySignInController {
    private final Passkeys passkeys;
    private final PasskeyAuthentication proofs;
    private final WebAuthnCeremony ceremony;
    private final WebAuthnChallenges challenges;
    private final SignIn signIn;
    private final AttemptCounter tries;
    private final FailedSignIns failed;
    private final int most;

    PasskeySignInController(
            Passkeys passkeys,
            PasskeyAuthentication proofs,
            WebAuthnCeremony ceremony,
            WebAuthnChallenges challenges,
            SignIn signIn,
            AttemptCounter tries,
            FailedSignIns failed,
            @Value("${zorgvuldig.sign-in.per-network}") int most) {
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.ceremony = ceremony;
        this.challenges = challenges;
        this.signIn = signIn;
        this.tries = tries;
        this.failed = failed;
        this.most = most;
    }

    @PostMapping("/aanmelden/passkey/vraag")
    ResponseEntity<String> ask(Optional<SignedInUser> who, HttpServletRequest request) {
        String options = WebAuthnOptions.show(
                ceremony,
                challenges.give(request, Purpose.SHOW),
                who.map(passkeys::list).orElse(List.of()));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options);
    }

    /// A whole school comes from one network, just before half past eight; a passkey cannot be
    /// guessed.
    private boolean room(Optional<SignedInUser> before, HttpServletRequest request) {
        return before.map(who -> tries.allowed("passkey of", who.person().toString(), most))
                .orElseGet(() -> tries.allowed("passkey from", AttemptCounter.network(request), 10 * most));
    }

    /// A device that was asked for somebody's passkey need not say again whose it is.
    @PostMapping("/aanmelden/passkey")
    ResponseEntity<Void> show(Form form, Optional<SignedInUser> before, HttpServletRequest request) {
        if (!room(before, request)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        byte[] handle = bytes(form.value("userHandle"));
        WebAuthnCeremony.Shown shown = new WebAuthnCeremony.Shown(
                bytes(form.value("id")),
                handle.length == 0 ? before.map(WebAuthnUserHandle::of).orElse(handle) : handle,
                bytes(form.value("authenticatorData")),
                bytes(form.value("clientDataJSON")),
                bytes(form.value("signature")));
        Optional<SignedInUser> proved = challenges
                .take(request, Purpose.SHOW)
                .flatMap(challenge -> proofs.use(shown, challenge))
                .filter(who -> before.isEmpty() || before.get().equals(who));
        if (proved.isEmpty()) {
            failed.note(FailedSignIns.With.PASSKEY);
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (before.isPresent()) {
            signIn.strengthen(request, proved.get(), SignInMethod.PASSKEY);
        } else {
            signIn.complete(request, proved.get(), SignInMethod.PASSKEY);
        }
        return ResponseEntity.noContent().build();
    }
}
