package nl.zorgvuldig.identity.provider;

import java.util.Optional;
import nl.zorgvuldig.identity.provider.LinkDecision.Known;
import nl.zorgvuldig.identity.provider.LinkDecision.New;
import nl.zorgvuldig.identity.provider.LinkDecision.Refused;
import nl.zorgvuldig.identity.provider.LinkFacts.Candidate;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;

/// Whose account somebody gets who signed in with a provider. A subject that is known decides
/// alone, whatever address comes with it. The first time a verified address or a key of the roster
/// decides, when it fits one account: open, of staff, and not somebody else's at that provider.
/// Nothing is ever made.
final class LinkRules {
    private LinkRules() {}

    @Upholds(Clause.CONFIDENTIALITY)
    static LinkDecision decide(LinkFacts facts) {
        return facts.known().map(LinkRules::again).orElseGet(() -> firstTime(facts));
    }

    private static LinkDecision again(Candidate known) {
        return switch (known.account()) {
            case STAFF -> new Known(known.person());
            case OTHER -> new Refused(Why.UNKNOWN);
            case CLOSED -> new Refused(Why.CLOSED);
        };
    }

    private static LinkDecision firstTime(LinkFacts facts) {
        if (facts.found().size() > 1) {
            return new Refused(Why.TWO);
        }
        Optional<Candidate> only = facts.found().stream().findFirst();
        return only.map(LinkRules::first).orElseGet(() -> new Refused(nobody(facts.email())));
    }

    private static LinkDecision first(Candidate one) {
        return switch (one.account()) {
            case OTHER -> new Refused(Why.UNKNOWN);
            case CLOSED -> new Refused(Why.CLOSED);
            case STAFF ->
                switch (one.subject()) {
                    case NONE -> new New(one.person());
                    case TAKEN -> new Refused(Why.OTHER_SUBJECT);
                };
        };
    }

    private static Why nobody(Asserted.Email email) {
        return switch (email) {
            case Asserted.Email.Unverified _ -> Why.UNVERIFIED;
            case Asserted.Email.Verified _, Asserted.Email.None _ -> Why.UNKNOWN;
        };
    }
}
