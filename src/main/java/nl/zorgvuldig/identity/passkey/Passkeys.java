package nl.zorgvuldig.identity.passkey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.IdentityActs;
import nl.zorgvuldig.identity.PasskeyPost;
import nl.zorgvuldig.identity.PasskeyPost.Change;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.passkey.Ceremony.Fresh;
import nl.zorgvuldig.identity.passkey.Ceremony.Made;
import nl.zorgvuldig.identity.provider.StrongProviders;
import nl.zorgvuldig.identity.session.Lately;
import nl.zorgvuldig.identity.session.ProveAgain;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.TooWeak;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import org.springframework.stereotype.Component;

/// The passkeys people have. Who has none makes the first as part of signing in, so with
/// whatever proof there was; but who has an account of elsewhere that can be strong, with that.
/// From then on making, naming and removing take a strong proof, and making and removing one of
/// a moment ago. Each is a line in the log before it happens, and the owner gets a message.
@Component
final class Passkeys {
    /// Of one person.
    static final int MOST = 10;

    static final int LONGEST_NAME = 60;

    private static final String MADE = "passkey-made";

    private final PasskeyStore store;
    private final Ceremony ceremony;
    private final Accounts accounts;
    private final PasskeyPost post;
    private final StrongProviders providers;
    private final Lately lately;
    private final Work work;
    private final AuditLog log;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            Ceremony ceremony,
            Accounts accounts,
            PasskeyPost post,
            StrongProviders providers,
            Lately lately,
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

    /// One's own, in the order in which they were made.
    List<Passkey> list(SignedIn who) {
        return work.read(IdentityActs.SIGN_IN, () -> store.list(who.board(), who.person()));
    }

    /// One's own, and what one can do now.
    PasskeysPage page(SignedIn who) {
        return new PasskeysPage(
                list(who), Acting.current().strength(), lately.proved(), providers.linked(who), providers.of(who));
    }

    /// One of one's own, to change.
    ///
    /// @throws TooWeak when nothing proved enough yet
    Optional<Passkey> find(SignedIn who, UUID id) {
        return work.read(IdentityActs.KEEP_PASSKEY, () -> store.list(who.board(), who.person())).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /// What it takes to make one more.
    ///
    /// @param elsewhere whether there is an account of elsewhere that can be strong
    private static Act making(List<Passkey> there, boolean elsewhere) {
        return there.isEmpty() && !elsewhere ? IdentityActs.SIGN_IN : IdentityActs.KEEP_PASSKEY;
    }

    /// Refuses beforehand what [#make] would refuse. What it answers with is asked for within
    /// minutes ([Challenges]), so that the proof of a moment ago is not asked for again then.
    ///
    /// @return one's own, for the browser to know that they are there
    /// @throws TooWeak when there is a stronger way already, and nothing proved enough yet
    /// @throws ProveAgain when it proved enough a while ago
    List<Passkey> beforeMaking(SignedIn who) {
        List<Passkey> there = list(who);
        Act act = making(there, providers.linked(who));
        Acting.current().with(act);
        if (act == IdentityActs.KEEP_PASSKEY) {
            lately.demand();
        }
        return there;
    }

    /// How somebody wants it.
    ///
    /// @param session in which it is asked
    record Wish(String name, Language language, String session) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The session was ended while the passkey was being made, such as by who helped somebody else
    /// to get in: nothing is kept.
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Keeps what a device made.
    ///
    /// @return false when it was not made well, or there are too many
    /// @throws TooWeak when there is a stronger way already, and nothing proved enough yet
    @Upholds(Clause.CONFIDENTIALITY)
    boolean make(SignedIn who, Made made, byte[] challenge, Wish wish) {
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

    private boolean kept(SignedIn who, Act act, boolean first, Fresh fresh, Wish wish) {
        try {
            return work.write(act, () -> keep(who, first, fresh, wish));
        } catch (Ended elsewhere) {
            return false;
        }
    }

    /// Between asking and writing another may have been made: then this one is not the first.
    private boolean keep(SignedIn who, boolean first, Fresh fresh, Wish wish) {
        List<Passkey> there = store.list(who.board(), who.person());
        Passkey one = new Passkey(
                Id.next(clock),
                who.person(),
                there.isEmpty() ? 1 : there.getLast().number() + 1,
                wish.name(),
                fresh.credential(),
                fresh.signs(),
                clock.instant(),
                Optional.empty());
        if (there.isEmpty() != first || there.size() >= MOST || !store.add(who.board(), one)) {
            return false;
        }
        if (!store.begun(who.person(), wish.session())) {
            throw new Ended();
        }
        tell(who, Change.MADE, wish.language());
        write(Acting.current(), AuditOutcome.DONE, who, MADE);
        return true;
    }

    void rename(SignedIn who, Passkey one, String name) {
        work.change(IdentityActs.KEEP_PASSKEY, () -> {
            store.name(who.board(), one, name);
            write(Acting.current(), AuditOutcome.DONE, who, "passkey-named");
        });
    }

    /// Who removes the last one is as at first: signs in with a link, and makes one again.
    ///
    /// @throws ProveAgain when it is a while ago that they proved who they are
    void remove(SignedIn who, Passkey one, Language language) {
        Acting.current().with(IdentityActs.KEEP_PASSKEY);
        lately.demand();
        work.change(IdentityActs.KEEP_PASSKEY, () -> {
            if (store.remove(who.board(), one)) {
                tell(who, Change.REMOVED, language);
                write(Acting.current(), AuditOutcome.DONE, who, "passkey-removed");
            }
        });
    }

    private void tell(SignedIn who, Change change, Language language) {
        accounts.emailOf(who.person())
                .ifPresent(address ->
                        post.post(new PasskeyPost.Told(who.person(), address, change, clock.instant(), language)));
    }

    private void write(Acting acting, AuditOutcome outcome, SignedIn who, String what) {
        log.append(AuditEvent.of(clock, acting, Clause.CONFIDENTIALITY, outcome, what)
                .about(who.person()));
    }
}
