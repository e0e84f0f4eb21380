package nl.zorgvuldig.identity.provider;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.ProviderLinks;
import nl.zorgvuldig.identity.RosterKeys;
import nl.zorgvuldig.identity.provider.LinkFacts.Account;
import nl.zorgvuldig.identity.provider.LinkFacts.Candidate;
import nl.zorgvuldig.identity.provider.LinkFacts.Subject;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;

/// Gathers what [LinkRules] asks, at the board of `Acting`.
final class Whereabouts {
    private final ProviderLinks links;
    private final Accounts accounts;
    private final ObjectProvider<RosterKeys> roster;

    Whereabouts(ProviderLinks links, Accounts accounts, ObjectProvider<RosterKeys> roster) {
        this.links = links;
        this.accounts = accounts;
        this.roster = roster;
    }

    /// Whose the subject is, is asked last: who has just become known in another window is then not
    /// taken for somebody else.
    LinkFacts of(BoardId board, String issuer, Asserted said) {
        Set<Candidate> found = people(said).stream()
                .map(person -> new Candidate(person, account(board, person), subject(issuer, person)))
                .collect(Collectors.toSet());
        Optional<Candidate> known = links.find(issuer, said.subject())
                .map(person -> new Candidate(person, account(board, person), Subject.TAKEN));
        return new LinkFacts(known, known.isPresent() ? Set.of() : found, said.email());
    }

    private Set<PersonId> people(Asserted said) {
        Set<PersonId> people = new HashSet<>();
        Set<PersonId> byKey =
                said.key().map(key -> inRoster(key).collect(Collectors.toSet())).orElse(Set.of());
        if (said.key().isPresent() && byKey.isEmpty()) {
            return Set.of(); // an address alone may be that of who left
        }
        people.addAll(byKey);
        switch (said.email()) {
            case Asserted.Email.Verified(String address) ->
                accounts.findByEmail(address).ifPresent(people::add);
            case Asserted.Email.Unverified _, Asserted.Email.None _ -> {}
        }
        return people;
    }

    private Stream<PersonId> inRoster(String key) {
        return roster.stream().flatMap(one -> one.staff(key).stream());
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
