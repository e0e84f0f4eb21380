package nl.zorgvuldig.platform.identity.federation;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.federation.AccountLinkFacts.Candidate;
import nl.zorgvuldig.platform.identity.federation.AccountLinkRules.LinkDecision;
import nl.zorgvuldig.platform.identity.federation.ProviderFailure.Kind;
import nl.zorgvuldig.platform.identity.session.SignInMethod;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Signing in with a provider: leaving for it, and coming back. A provider speaks for the staff of
/// one board. Every refusal, and every account that from now on belongs to a subject, is an audit
/// event of that board; an answer of a provider that cannot be trusted leaves none, for then it is
/// not known who it was.
public final class ProviderSignIn {
    private static final String LINKED = "provider-linked";

    private final OidcProviders providers;
    private final AccountLinkLookup whereabouts;
    private final FederatedIdentities links;
    private final Boards boards;
    private final AuditLog log;
    private final Clock clock;

    ProviderSignIn(
            OidcProviders providers,
            AccountLinkLookup whereabouts,
            FederatedIdentities links,
            Boards boards,
            AuditLog log,
            Clock clock) {
        this.providers = providers;
        this.whereabouts = whereabouts;
        this.links = links;
        this.boards = boards;
        this.log = log;
        this.clock = clock;
    }

    /// Where a browser is to go, and what the session is to hold meanwhile.
    public record Departure(URI to, PendingAuthorization pending) {}

    /// Whether there is a provider with this code.
    public boolean knows(String code) {
        return providers.find(code).isPresent();
    }

    /// @throws ProviderFailure when the provider does not say where it is
    public Departure leave(String code) throws ProviderFailure {
        OidcProvider provider = demand(code);
        board(provider.settings());
        PendingAuthorization pending = PendingAuthorization.begin(code, clock);
        return new Departure(provider.question(pending), pending);
    }

    /// Whether this answer belongs to this question: of this session, in time, and from the right
    /// issuer (RFC 9207).
    ///
    /// @param issuer that the answer names, when it does
    public boolean answers(PendingAuthorization pending, String code, String state, Optional<String> issuer) {
        return pending.answeredBy(code, state, clock.instant())
                && issuer.filter(text -> !text.equals(issuerOf(code))).isEmpty();
    }

    /// The result for the person who came back with this code of the provider.
    ///
    /// @throws ProviderFailure when the provider's answer cannot be trusted, or there is none
    public SignInResult arrive(PendingAuthorization pending, String answer) throws ProviderFailure {
        OidcProvider provider = demand(pending.provider());
        BoardId board = board(provider.settings());
        Optional<IdTokenClaims> said =
                IdTokenClaims.read(provider.claims(pending, answer), provider.settings(), pending.begun());
        String issuer = provider.settings().issuer().toString();
        return acting(board, PersonId.PROGRAM)
                .call(() -> said.map(claims -> arrive(board, issuer, claims))
                        .orElseGet(() -> refuse(ProviderSignInRefusal.ELSEWHERE, List.of())));
    }

    @Upholds(Clause.CONFIDENTIALITY)
    private SignInResult arrive(BoardId board, String issuer, IdTokenClaims said) {
        AccountLinkFacts facts = whereabouts.of(board, issuer, said);
        return switch (AccountLinkRules.decide(facts)) {
            case LinkDecision.Known(PersonId person) -> certain(board, person, said);
            case LinkDecision.New(PersonId person) ->
                mine(board, issuer, said, person)
                        ? certain(board, person, said)
                        : refuse(ProviderSignInRefusal.OTHER_SUBJECT, List.of(person));
            case LinkDecision.Refused(ProviderSignInRefusal why) -> refuse(why, people(facts));
        };
    }

    /// Whether the subject is this person's from now on, or has just become so: somebody can come
    /// back in two windows at one moment.
    private boolean mine(BoardId board, String issuer, IdTokenClaims said, PersonId person) {
        return links.link(issuer, said.subject(), person, () -> linked(board, person))
                || links.find(issuer, said.subject()).equals(Optional.of(person));
    }

    private static List<PersonId> people(AccountLinkFacts facts) {
        return facts.known().map(List::of).orElseGet(() -> List.copyOf(facts.found())).stream()
                .map(Candidate::person)
                .toList();
    }

    private static SignInResult certain(BoardId board, PersonId person, IdTokenClaims said) {
        return new SignInResult.Certain(new SignedInUser(board, person, AccountKind.STAFF), said.method());
    }

    private SignInResult refuse(ProviderSignInRefusal why, List<PersonId> about) {
        AuditEvent line =
                AuditEvent.of(clock, Acting.current(), Clause.CONFIDENTIALITY, AuditOutcome.REFUSED, why.code());
        log.append(about.size() == 1 ? line.about(about.getFirst()) : line);
        return new SignInResult.Refused(why);
    }

    private void linked(BoardId board, PersonId person) {
        log.append(AuditEvent.of(clock, acting(board, person), Clause.CONFIDENTIALITY, AuditOutcome.DONE, LINKED)
                .about(person));
    }

    private BoardId board(ProviderSettings settings) throws ProviderFailure {
        Optional<BoardId> board = settings.speaksFor(boards.all());
        return board.orElseThrow(
                () -> new ProviderFailure(Kind.UNSET, "it is not set for which board a provider speaks"));
    }

    private OidcProvider demand(String code) {
        return providers.find(code).orElseThrow();
    }

    private String issuerOf(String code) {
        return demand(code).settings().issuer().toString();
    }

    private Acting acting(BoardId board, PersonId person) {
        return new Acting(board, person, IdentityActs.SIGN_IN, SchoolDay.today(clock));
    }

    /// Result of coming back from a provider.
    public sealed interface SignInResult {
        /// The account is certain; `SignIn.complete` is to follow.
        record Certain(SignedInUser who, SignInMethod method) implements SignInResult {}

        record Refused(ProviderSignInRefusal why) implements SignInResult {}
    }
}
