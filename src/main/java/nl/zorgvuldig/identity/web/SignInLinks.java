package nl.zorgvuldig.identity.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.LinkCode;
import nl.zorgvuldig.identity.LinkPost;
import nl.zorgvuldig.identity.LinksByHand;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;

/// One-time links by mail: each works once, within [#LIFE], for an account that is open. Every link
/// given and every known link refused is a line in the log of its board.
final class SignInLinks implements LinksByHand {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String RELATION = "link";
    private static final String OPERATOR = "operator";

    private final Accounts accounts;
    private final LinkStore store;
    private final LinkPost post;
    private final Work work;
    private final AuditLog log;
    private final Clock clock;
    private final URI address;

    /// @param address under which people reach this installation; never taken from a request
    SignInLinks(
            Accounts accounts,
            LinkStore store,
            LinkPost post,
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

    /// Sends a link to whoever has this address, for each board that knows it; to nobody otherwise.
    void send(String email, Language language) {
        for (BoardId board : acting(BoardId.INSTALLATION).call(() -> accounts.boardsOf(email))) {
            acting(board)
                    .run(() -> work.change(Act.SIGN_IN, () -> sendFor(board, email, language)));
        }
    }

    private void sendFor(BoardId board, String email, Language language) {
        Optional<PersonId> found = accounts.findByEmail(email);
        Optional<String> own = found.flatMap(accounts::emailOf);
        if (found.isEmpty() || own.isEmpty()) {
            return;
        }
        PersonId person = found.get();
        Instant until = clock.instant().plus(LIFE);
        make(board, person, email, until)
                .ifPresent(
                        page -> {
                            post.post(new LinkPost.Link(person, own.get(), page, until, language));
                            write(Outcome.GRANTED, PersonId.PROGRAM, person, RELATION);
                        });
    }

    @Override
    public List<URI> make(String email) {
        List<URI> links = new ArrayList<>();
        for (BoardId board : acting(BoardId.INSTALLATION).call(() -> accounts.boardsOf(email))) {
            acting(board)
                    .run(
                            () ->
                                    work.change(
                                            Act.SIGN_IN,
                                            () ->
                                                    accounts.findByEmail(email)
                                                            .flatMap(
                                                                    person ->
                                                                            byHand(
                                                                                    board, person,
                                                                                    email))
                                                            .ifPresent(links::add)));
        }
        return links;
    }

    /// The line comes before the link: without it there is none.
    private Optional<URI> byHand(BoardId board, PersonId person, String email) {
        write(Outcome.DONE, PersonId.PROGRAM, person, OPERATOR);
        return make(board, person, email, clock.instant().plus(LIFE));
    }

    /// Keeping a link waits for who is giving the account another address, for it names the
    /// account. So whose address it is, is asked once more: else a link to an address that was lost
    /// would outlive it.
    ///
    /// @return nothing when the address is not this person's any more
    private Optional<URI> make(BoardId board, PersonId person, String email, Instant until) {
        LinkCode code = LinkCode.fresh(board);
        store.add(code, person, clock.instant(), until);
        if (accounts.findByEmail(email).filter(person::equals).isEmpty()) {
            store.use(code, clock.instant());
            return Optional.empty();
        }
        return Optional.of(address.resolve("/aanmelden/link/" + code.text()));
    }

    /// Who a link signs in; nobody when it was used, is too old or never was, or the account was
    /// closed.
    @Upholds(Clause.CONFIDENTIALITY)
    Optional<SignedIn> use(String text) {
        return LinkCode.read(text).flatMap(code -> acting(code.board()).call(() -> use(code)));
    }

    private Optional<SignedIn> use(LinkCode code) {
        BoardId board = code.board();
        Optional<SignedIn> who =
                work.write(Act.SIGN_IN, () -> store.use(code, clock.instant()))
                        .flatMap(
                                person ->
                                        accounts.findOpen(board, person)
                                                .map(kind -> new SignedIn(board, person, kind)));
        if (who.isEmpty()) {
            work.read(Act.SIGN_IN, () -> store.find(code))
                    .ifPresent(person -> write(Outcome.REFUSED, person, person, RELATION));
        }
        return who;
    }

    /// Forgets links that are long over.
    void forget(BoardId board) {
        work.change(Act.MAINTAIN, () -> store.forget(board.value(), clock.instant().minus(KEPT)));
    }

    private void write(Outcome outcome, PersonId actor, PersonId about, String relation) {
        Acting acting =
                new Acting(Acting.current().board(), actor, Act.SIGN_IN, Acting.current().day());
        log.append(
                AuditEvent.of(clock, acting, Clause.CONFIDENTIALITY, outcome, relation)
                        .about(about));
    }

    private Acting acting(BoardId board) {
        return new Acting(board, PersonId.PROGRAM, Act.SIGN_IN, SchoolDay.today(clock));
    }
}
