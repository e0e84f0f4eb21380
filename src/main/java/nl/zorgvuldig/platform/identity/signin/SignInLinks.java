package nl.zorgvuldig.platform.identity.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import nl.zorgvuldig.platform.identity.SignInLinkSender;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.identity.session.ReauthenticationReturn;
import nl.zorgvuldig.platform.identity.signin.SignInLinkStore.Tried;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;

/// One-time sign-in links by mail: each works once, within [#LIFE], for an account that is open,
/// and for whoever requested it: in the browser of the request, or with the number that browser
/// shows. A new request ends the earlier one. Every link given and every known link refused is an
/// audit event of its board.
final class SignInLinks implements ManualSignInLinks {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String RELATION = "link";
    private static final String OPERATOR = "operator";

    private final Accounts accounts;
    private final SignInLinkStore store;
    private final SignInLinkSender post;
    private final Work work;
    private final AuditLog log;
    private final Clock clock;
    private final URI address;

    /// @param address under which people reach this installation; never taken from a request
    SignInLinks(
            Accounts accounts,
            SignInLinkStore store,
            SignInLinkSender post,
            Work work,
            AuditLog log,
            Clock clock,
            URI address) {
        this.accounts = accounts;
        this.store = store;
        this.post = post;
        this.work = work;
        this.log = log;
        this.clock = clock;
        this.address = address;
    }

    /// Sends a link to the person with this address, for each board that knows it; does nothing
    /// otherwise.
    void send(String email, Language language, SignInLinkRequest asking) {
        for (BoardId board : acting(BoardId.INSTALLATION).call(() -> accounts.boardsOf(email))) {
            acting(board).run(() -> work.change(IdentityActs.SIGN_IN, () -> sendFor(board, email, language, asking)));
        }
    }

    private void sendFor(BoardId board, String email, Language language, SignInLinkRequest asking) {
        Optional<PersonId> found = accounts.findByEmail(email);
        Optional<String> own = found.flatMap(accounts::emailOf);
        if (found.isEmpty() || own.isEmpty()) {
            return;
        }
        PersonId person = found.get();
        Instant until = clock.instant().plus(LIFE);
        make(board, person, email, until, Optional.of(asking)).ifPresent(page -> {
            post.post(new SignInLinkSender.Link(person, own.get(), page, until, language));
            write(AuditOutcome.GRANTED, PersonId.PROGRAM, person, RELATION);
        });
    }

    @Override
    public List<URI> make(String email) {
        List<URI> links = new ArrayList<>();
        for (BoardId board : acting(BoardId.INSTALLATION).call(() -> accounts.boardsOf(email))) {
            acting(board)
                    .run(() -> work.change(
                            IdentityActs.SIGN_IN,
                            () -> accounts.findByEmail(email)
                                    .flatMap(person -> byHand(board, person, email))
                                    .ifPresent(links::add)));
        }
        return links;
    }

    /// The audit event is written before the link: without it there is none.
    private Optional<URI> byHand(BoardId board, PersonId person, String email) {
        write(AuditOutcome.DONE, PersonId.PROGRAM, person, OPERATOR);
        return make(board, person, email, clock.instant().plus(LIFE), Optional.empty());
    }

    /// Stores a link. That waits for anybody who is giving the account another address, for it
    /// refers to the account. So the owner of the address is looked up once more afterwards: else a
    /// link to an address that was lost would outlive it. Earlier links are ended after the link is
    /// stored, in the order in which a recovery locks account and links.
    ///
    /// @return empty when the address is not this person's any more
    private Optional<URI> make(
            BoardId board, PersonId person, String email, Instant until, Optional<SignInLinkRequest> asking) {
        LinkCode code = LinkCode.fresh(board);
        store.add(code, person, clock.instant(), until, asking);
        asking.ifPresent(it -> store.endEarlier(code, person, it, clock.instant()));
        if (accounts.findByEmail(email).filter(person::equals).isEmpty()) {
            store.end(code, clock.instant());
            return Optional.empty();
        }
        return Optional.of(address.resolve("/aanmelden/link/" + code.text()));
    }

    /// Whether the opener must give the number of the browser in which the link was requested.
    boolean asksNumber(String text, SignInLinkOpener opener) {
        return LinkCode.read(text)
                .filter(code -> acting(code.board()).call(() -> askedElsewhere(code, opener)))
                .isPresent();
    }

    private boolean askedElsewhere(LinkCode code, SignInLinkOpener opener) {
        return work.read(IdentityActs.SIGN_IN, () -> store.askedElsewhere(code, opener, clock.instant()));
    }

    /// The person a link signs in; refused when it was used, is too old or never was, the account
    /// was closed, or it was requested in another browser.
    @Upholds(Clause.CONFIDENTIALITY)
    OpenResult use(String text, SignInLinkOpener opener) {
        return LinkCode.read(text)
                .map(code -> acting(code.board()).call(() -> use(code, opener)))
                .orElseGet(OpenResult.Refused::new);
    }

    private OpenResult use(LinkCode code, SignInLinkOpener opener) {
        Optional<Tried> tried = work.write(IdentityActs.SIGN_IN, () -> store.use(code, opener, clock.instant()));
        if (tried.isPresent() && !tried.get().fits()) {
            return elsewhere(tried.get(), opener);
        }
        BoardId board = code.board();
        Optional<SignedInUser> who = tried.map(Tried::person)
                .flatMap(person -> accounts.findOpen(board, person).map(kind -> new SignedInUser(board, person, kind)));
        if (who.isPresent()) {
            return new OpenResult.For(who.get(), tried.flatMap(Tried::page).filter(ReauthenticationReturn::local));
        }
        work.read(IdentityActs.SIGN_IN, () -> store.find(code)).ifPresent(this::refused);
        return new OpenResult.Refused();
    }

    /// An empty number does not count as an attempt.
    private OpenResult elsewhere(Tried tried, SignInLinkOpener opener) {
        if (opener.number().isPresent()) {
            refused(tried.person());
        }
        return tried.left() > 0 ? new OpenResult.Asks(tried.left()) : new OpenResult.Refused();
    }

    private void refused(PersonId person) {
        write(AuditOutcome.REFUSED, person, person, RELATION);
    }

    /// Deletes links that expired long ago.
    void forget(BoardId board) {
        work.change(
                Act.MAINTAIN, () -> store.forget(board.value(), clock.instant().minus(KEPT)));
    }

    private void write(AuditOutcome outcome, PersonId actor, PersonId about, String relation) {
        Acting acting = new Acting(
                Acting.current().board(),
                actor,
                IdentityActs.SIGN_IN,
                Acting.current().day());
        log.append(AuditEvent.of(clock, acting, Clause.CONFIDENTIALITY, outcome, relation)
                .about(about));
    }

    private Acting acting(BoardId board) {
        return new Acting(board, PersonId.PROGRAM, IdentityActs.SIGN_IN, SchoolDay.today(clock));
    }

    /// Result of using a link.
    sealed interface OpenResult {
        /// @param asked the page that was asked for before the link, in the browser of the request
        record For(SignedInUser who, Optional<String> asked) implements OpenResult {}

        /// It was requested in another browser, and the number of that browser is not given yet.
        ///
        /// @param left how many attempts remain; as many as before when nothing was typed
        record Asks(int left) implements OpenResult {}

        record Refused() implements OpenResult {}
    }
}
