package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Judges whether what something rests on stands at this moment. Asked anew each time.
@Component
final class Supports {
    private final CaseConsents consents;
    private final Grounds grounds;

    Supports(CaseConsents consents, Grounds grounds) {
        this.consents = consents;
        this.grounds = grounds;
    }

    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Support judge(DisclosureFile file) {
        Disclosure disclosure = file.disclosure();
        return switch (disclosure.basis()) {
            case Basis.Consent _ ->
                    of(
                            consents.decide(
                                    PurposeKind.DISCLOSURE,
                                    disclosure.id().value(),
                                    disclosure.pupil()));
            case Basis.Law(LegalGround ground) -> {
                if (!grounds.on().contains(ground)) {
                    yield new Support.Fails(Sentence.of("exchange.support.ground_off"));
                }
                yield DisclosureRules.needsInspection(disclosure) && file.inspection().isEmpty()
                        ? new Support.Fails(Sentence.of("exchange.support.not_inspected"))
                        : new Support.Stands();
            }
        };
    }

    static Support of(ConsentDecision decision) {
        return switch (decision) {
            case ConsentDecision.Effective _ -> new Support.Stands();
            case ConsentDecision.NotEffective no ->
                    new Support.Fails(no.because().getFirst().sentence());
        };
    }
}
