package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.holdings.Standstill;
import nl.zorgvuldig.holdings.Still;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Judges whether what something rests on stands at this moment. Asked anew each time.
@Component
final class Supports {
    private final CaseConsents consents;
    private final Grounds grounds;
    private final List<Standstill> stills;

    Supports(CaseConsents consents, Grounds grounds, List<Standstill> stills) {
        this.consents = consents;
        this.grounds = grounds;
        this.stills = List.copyOf(stills);
    }

    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Support judge(DisclosureFile file) {
        Disclosure disclosure = file.request();
        return judge(
                file,
                () -> consents.decide(PurposeKind.DISCLOSURE, disclosure.id().value(), disclosure.pupil()),
                grounds::on);
    }

    /// The same for who asked already what others rest on, too.
    ///
    /// @param on the grounds that the board switched on
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    Support judge(DisclosureCourse file, Supplier<ConsentDecision> consent, Supplier<Set<LegalGround>> on) {
        DisclosureTerms disclosure = file.request();
        Still still = Standstill.of(stills, Subject.of(Acting.current().board(), disclosure.pupil()));
        if (file.pieces().stream().anyMatch(piece -> still.covers(piece.value()))) {
            return new Support.Fails(Sentence.of("exchange.support.still"));
        }
        return switch (disclosure.basis()) {
            case Basis.Consent _ -> of(consent.get());
            case Basis.Law(LegalGround ground) -> {
                if (!on.get().contains(ground)) {
                    yield new Support.Fails(Sentence.of("exchange.support.ground_off"));
                }
                yield DisclosureRules.needsInspection(disclosure)
                                && file.last(DisclosureEvent.Inspected.class).isEmpty()
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
