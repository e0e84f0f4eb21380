package nl.zorgvuldig.platform.identity.federation;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.federation.AccountLinkFacts.Candidate;
import nl.zorgvuldig.platform.identity.federation.AccountLinkRules.LinkDecision.Known;
import nl.zorgvuldig.platform.identity.federation.AccountLinkRules.LinkDecision.New;
import nl.zorgvuldig.platform.identity.federation.AccountLinkRules.LinkDecision.Refused;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for which account belongs to somebody who signed in with a provider. A known subject
/// decides alone, whatever address comes with it. The first time, a verified address or a roster
/// key decides, when it fits one account: open, of staff, and without another subject at that
/// provider. No account is ever created.
final class AccountLinkRules {
    private AccountLinkRules() {}

    @Upholds(Clause.CONFIDENTIALITY)
    static LinkDecision decide(AccountLinkFacts facts) {
        return facts.known().map(AccountLinkRules::again).orElseGet(() -> firstTime(facts));
    }

    private static LinkDecision again(Candidate known) {
        return switch (known.account()) {
            case STAFF -> new Known(known.person());
            case OTHER -> new Refused(ProviderSignInRefusal.UNKNOWN);
            case CLOSED -> new Refused(ProviderSignInRefusal.CLOSED);
        };
    }

    private static LinkDecision firstTime(AccountLinkFacts facts) {
        if (facts.found().size() > 1) {
            return new Refused(ProviderSignInRefusal.TWO);
        }
        Optional<Candidate> only = facts.found().stream().findFirst();
        return only.map(AccountLinkRules::first).orElseGet(() -> new Refused(nobody(facts.email())));
    }

    private static LinkDecision first(Candidate candidate) {
        return switch (candidate.account()) {
            case OTHER -> new Refused(ProviderSignInRefusal.UNKNOWN);
            case CLOSED -> new Refused(ProviderSignInRefusal.CLOSED);
            case STAFF ->
                switch (candidate.subject()) {
                    case NONE -> new New(candidate.person());
                    case TAKEN -> new Refused(ProviderSignInRefusal.OTHER_SUBJECT);
                };
        };
    }

    private static ProviderSignInRefusal nobody(IdTokenClaims.Email email) {
        return switch (email) {
            case IdTokenClaims.Email.Unverified _ -> ProviderSignInRefusal.UNVERIFIED;
            case IdTokenClaims.Email.Verified _, IdTokenClaims.Email.None _ -> ProviderSignInRefusal.UNKNOWN;
        };
    }

    /// Whose account it is, or why nobody is signed in.
    sealed interface LinkDecision {
        /// The account that belongs to this subject already.
        record Known(PersonId person) implements LinkDecision {}

        /// The account that belongs to this subject from now on.
        record New(PersonId person) implements LinkDecision {}

        record Refused(ProviderSignInRefusal why) implements LinkDecision {}
    }
}
