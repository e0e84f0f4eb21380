package nl.zorgvuldig.platform.identity.federation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.RosterKeys;
import nl.zorgvuldig.platform.identity.federation.AccountLinkFacts.Account;
import nl.zorgvuldig.platform.identity.federation.AccountLinkFacts.Candidate;
import nl.zorgvuldig.platform.identity.federation.AccountLinkFacts.Subject;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.beans.factory.ObjectProvider;

/// Gathers the facts for [AccountLinkRules], at the board of `Acting`.
final class AccountLinkLookup {
    private final FederatedIdentities links;
    private final Accounts accounts;
    private final ObjectProvider<RosterKeys> roster;

    AccountLinkLookup(FederatedIdentities links, Accounts accounts, ObjectProvider<RosterKeys> roster) {
        this.links = links;
        this.accounts = accounts;
        this.roster = roster;
    }

    /// The owner of the subject is looked up last: somebody who has just become known in another
    /// window is then not taken for somebody else.
    AccountLinkFacts of(BoardId board, String issuer, IdTokenClaims said) {
        Set<Candidate> found = people(said).stream()
                .map(person -> new Candidate(person, account(board, person), subject(issuer, person)))
                .collect(Collectors.toSet());
        Optional<Candidate> known = links.find(issuer, said.subject())
                .map(person -> new Candidate(person, account(board, person), Subject.TAKEN));
        return new AccountLinkFacts(known, known.isPresent() ? Set.of() : found, said.email());
    }

    private Set<PersonId> people(IdTokenClaims said) {
        Set<PersonId> people = new HashSet<>();
        Set<PersonId> byKey =
                said.key().map(key -> inRoster(key).collect(Collectors.toSet())).orElse(Set.of());
        if (said.key().isPresent() && byKey.isEmpty()) {
            return Set.of(); // the address alone may be of somebody who left
        }
        people.addAll(byKey);
        switch (said.email()) {
            case IdTokenClaims.Email.Verified(String address) ->
                accounts.findByEmail(address).ifPresent(people::add);
            case IdTokenClaims.Email.Unverified _, IdTokenClaims.Email.None _ -> {}
        }
        return people;
    }

    private Stream<PersonId> inRoster(String key) {
        return roster.stream().flatMap(keys -> keys.staff(key).stream());
    }

    private Account account(BoardId board, PersonId person) {
        return accounts.findOpen(board, person)
                .map(kind -> kind == AccountKind.STAFF ? Account.STAFF : Account.OTHER)
                .orElse(Account.CLOSED);
    }

    private Subject subject(String issuer, PersonId person) {
        return links.has(issuer, person) ? Subject.TAKEN : Subject.NONE;
    }
}
