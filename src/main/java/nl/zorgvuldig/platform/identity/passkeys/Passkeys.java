package nl.zorgvuldig.platform.identity.passkeys;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.identity.PasskeyNotifier;
import nl.zorgvuldig.platform.identity.PasskeyNotifier.Change;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.federation.HighAssuranceProviders;
import nl.zorgvuldig.platform.identity.passkeys.WebAuthnCeremony.Fresh;
import nl.zorgvuldig.platform.identity.passkeys.WebAuthnCeremony.Made;
import nl.zorgvuldig.platform.identity.session.RecentAuthentication;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Component;

/// Passkeys of the people who sign in. Somebody without one makes the first as part of signing in,
/// with whatever proof there was; if they have a federated identity that can be strong, with that.
/// From then on making, naming and removing require strong assurance, and making and removing also
/// recent authentication. Each is an audit event before it happens, and the owner is notified.
@Component
final class Passkeys {
    /// Most passkeys of one person.
    static final int MOST = 10;

    static final int LONGEST_NAME = 60;

    private static final String MADE = "passkey-made";

    private final PasskeyStore store;
    private final WebAuthnCeremony ceremony;
    private final Accounts accounts;
    private final PasskeyNotifier post;
    private final HighAssuranceProviders providers;
    private final RecentAuthentication lately;
    private final Work work;
    private final AuditLog log;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            WebAuthnCeremony ceremony,
            Accounts accounts,
            PasskeyNotifier post,
            HighAssuranceProviders providers,
            RecentAuthentication lately,
            Work work,
            AuditLog log,
            Clock clock) {
        this.store = store;
        this.ceremony = ceremony;
        this.accounts = accounts;
        this.post = post;
        this.providers = providers;
        this.lately = lately;
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    /// The person's own passkeys, in the order in which they were made.
    List<Passkey> list(SignedInUser who) {
        return work.read(IdentityActs.SIGN_IN, () -> store.list(who.board(), who.person()));
    }

    /// The person's own passkeys, and what they can do now.
    PasskeysPage page(SignedInUser who) {
        return new PasskeysPage(
                list(who), Acting.current().strength(), lately.proved(), providers.linked(who), providers.of(who));
    }

    /// One of the person's own passkeys, to change.
    ///
    /// @throws AssuranceTooLow when nothing proved enough yet
    Optional<Passkey> find(SignedInUser who, UUID id) {
        return work.read(IdentityActs.KEEP_PASSKEY, () -> store.list(who.board(), who.person())).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst();
    }

    /// The act under which one more passkey is made.
    ///
    /// @param elsewhere whether there is a federated identity that can be strong
    private static Act making(List<Passkey> there, boolean elsewhere) {
        return there.isEmpty() && !elsewhere ? IdentityActs.SIGN_IN : IdentityActs.KEEP_PASSKEY;
    }

    /// Refuses beforehand what [#make] would refuse. The device's answer follows within minutes
    /// ([WebAuthnChallenges]), so recent authentication is not demanded again then.
    ///
    /// @return the person's own passkeys, so that the browser knows they exist
    /// @throws AssuranceTooLow when there is a stronger way already, and nothing proved enough yet
    /// @throws ReauthenticationRequired when it was proved too long ago
    List<Passkey> beforeMaking(SignedInUser who) {
        List<Passkey> there = list(who);
        Act act = making(there, providers.linked(who));
        Acting.current().with(act);
        if (act == IdentityActs.KEEP_PASSKEY) {
            lately.demand();
        }
        return there;
    }

    /// Wishes for a new passkey.
    ///
    /// @param session in which it is asked
    record Wish(String name, Language language, String session) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The session was ended while the passkey was being made, such as by a helper who gave the
    /// person another address: nothing is stored.
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Stores the passkey that a device made.
    ///
    /// @return false when it was not made well, or there are too many
    /// @throws AssuranceTooLow when there is a stronger way already, and nothing proved enough yet
    @Upholds(Clause.CONFIDENTIALITY)
    boolean make(SignedInUser who, Made made, byte[] challenge, Wish wish) {
        List<Passkey> there = list(who);
        Act act = making(there, providers.linked(who));
        Acting acting = Acting.current().with(act);
        Optional<Fresh> fresh = ceremony.made(made, challenge);
        boolean kept = fresh.isPresent() && kept(who, act, there.isEmpty(), fresh.get(), wish);
        if (!kept) {
            write(acting, AuditOutcome.REFUSED, who, MADE);
        }
        return kept;
    }

    private boolean kept(SignedInUser who, Act act, boolean first, Fresh fresh, Wish wish) {
        try {
            return work.write(act, () -> keep(who, first, fresh, wish));
        } catch (Ended elsewhere) {
            return false;
        }
    }

    /// Between asking and writing another may have been made: then this one is not the first.
    private boolean keep(SignedInUser who, boolean first, Fresh fresh, Wish wish) {
        List<Passkey> there = store.list(who.board(), who.person());
        Passkey passkey = new Passkey(
                Id.next(clock),
                who.person(),
                there.isEmpty() ? 1 : there.getLast().number() + 1,
                wish.name(),
                fresh.credential(),
                fresh.signs(),
                clock.instant(),
                Optional.empty());
        if (there.isEmpty() != first || there.size() >= MOST || !store.add(who.board(), passkey)) {
            return false;
        }
        if (!store.begun(who.person(), wish.session())) {
            throw new Ended();
        }
        tell(who, Change.MADE, wish.language());
        write(Acting.current(), AuditOutcome.DONE, who, MADE);
        return true;
    }

    void rename(SignedInUser who, Passkey passkey, String name) {
        work.change(IdentityActs.KEEP_PASSKEY, () -> {
            store.name(who.board(), passkey, name);
            write(Acting.current(), AuditOutcome.DONE, who, "passkey-named");
        });
    }

    /// Removes a passkey. After removing the last one a person starts as at first: signs in with a
    /// link, and makes one again.
    ///
    /// @throws ReauthenticationRequired when they proved too long ago who they are
    void remove(SignedInUser who, Passkey passkey, Language language) {
        Acting.current().with(IdentityActs.KEEP_PASSKEY);
        lately.demand();
        work.change(IdentityActs.KEEP_PASSKEY, () -> {
            if (store.remove(who.board(), passkey)) {
                tell(who, Change.REMOVED, language);
                write(Acting.current(), AuditOutcome.DONE, who, "passkey-removed");
            }
        });
    }

    private void tell(SignedInUser who, Change change, Language language) {
        accounts.emailOf(who.person())
                .ifPresent(address ->
                        post.post(new PasskeyNotifier.Told(who.person(), address, change, clock.instant(), language)));
    }

    private void write(Acting acting, AuditOutcome outcome, SignedInUser who, String what) {
        log.append(AuditEvent.of(clock, acting, Clause.CONFIDENTIALITY, outcome, what)
                .about(who.person()));
    }
}
