package nl.zorgvuldig.platform.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.identity.federation.AccountLinkFacts.Account;
import nl.zorgvuldig.platform.identity.federation.AccountLinkFacts.Candidate;
import nl.zorgvuldig.platform.identity.federation.AccountLinkFacts.Subject;
import nl.zorgvuldig.platform.identity.federation.AccountLinkRules.LinkDecision;
import nl.zorgvuldig.platform.identity.federation.IdTokenClaims.Email;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whoever is signed in has an open account of staff that nobody else signs in to.
class AccountLinkRulesProperties {
    private static final List<PersonId> PEOPLE = IntStream.range(1, 4)
            .mapToObj(number -> new PersonId(new UUID(0, number)))
            .toList();

    @Provide
    Arbitrary<AccountLinkFacts> facts() {
        Arbitrary<Candidate> candidate = Combinators.combine(
                        Arbitraries.of(PEOPLE), Arbitraries.of(Account.class), Arbitraries.of(Subject.class))
                .as(Candidate::new);
        Arbitrary<Email> email =
                Arbitraries.of(new Email.Verified("noor@school.example"), new Email.Unverified(), new Email.None());
        return Combinators.combine(
                        candidate.optional(0.3),
                        candidate.list().uniqueElements(Candidate::person).ofMaxSize(2),
                        email)
                .as((known, found, said) -> new AccountLinkFacts(known, Set.copyOf(found), said));
    }

    @Property
    @Upholds(Clause.CONFIDENTIALITY)
    void only_an_open_account_of_staff_that_is_nobody_elses(@ForAll("facts") AccountLinkFacts facts) {
        LinkDecision decision = AccountLinkRules.decide(facts);
        switch (decision) {
            case LinkDecision.Known(PersonId person) ->
                assertThat(facts.known()).contains(new Candidate(person, Account.STAFF, subjectOf(facts)));
            case LinkDecision.New(PersonId person) -> {
                assertThat(facts.known()).isEmpty();
                assertThat(facts.found()).containsExactly(new Candidate(person, Account.STAFF, Subject.NONE));
            }
            case LinkDecision.Refused _ ->
                assertThat(facts.known().map(Candidate::account)).isNotEqualTo(Optional.of(Account.STAFF));
        }
        Statistics.collect(kind(decision));
        Statistics.coverage(seen -> {
            for (ProviderSignInRefusal why : ProviderSignInRefusal.values()) {
                if (why != ProviderSignInRefusal.ELSEWHERE) {
                    seen.check(why.name()).count(count -> count > 3);
                }
            }
            seen.check("Known").count(count -> count > 3);
            seen.check("New").count(count -> count > 3);
        });
    }

    private static Subject subjectOf(AccountLinkFacts facts) {
        return facts.known().map(Candidate::subject).orElseThrow();
    }

    private static String kind(LinkDecision decision) {
        return decision instanceof LinkDecision.Refused(ProviderSignInRefusal why)
                ? why.name()
                : decision.getClass().getSimpleName();
    }

    @Property
    void whoever_is_known_is_decided_on_without_any_address(@ForAll("facts") AccountLinkFacts facts) {
        AccountLinkFacts alone = new AccountLinkFacts(facts.known(), new HashSet<>(), new Email.None());
        if (facts.known().isPresent()) {
            assertThat(AccountLinkRules.decide(facts)).isEqualTo(AccountLinkRules.decide(alone));
        }
    }
}
