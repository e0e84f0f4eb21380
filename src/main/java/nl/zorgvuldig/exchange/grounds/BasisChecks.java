package nl.zorgvuldig.exchange.grounds;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureCaseFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.exchange.disclosures.DisclosureTerms;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.holdings.RestrictionSource;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Checks whether the basis of a disclosure holds at this moment. Never cached.
@Component
public final class BasisChecks {
    private final ConsentCaseDecisions consents;
    private final LegalGrounds grounds;
    private final List<RestrictionSource> stills;

    BasisChecks(ConsentCaseDecisions consents, LegalGrounds grounds, List<RestrictionSource> stills) {
        this.consents = consents;
        this.grounds = grounds;
        this.stills = List.copyOf(stills);
    }

    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public BasisValidity judge(DisclosureFile file) {
        Disclosure disclosure = file.request();
        return judge(
                file,
                () -> consents.decide(PurposeKind.DISCLOSURE, disclosure.id().value(), disclosure.pupil()),
                grounds::on);
    }

    /// The same for a caller that has already read the bases of other disclosures.
    ///
    /// @param on the grounds that are on
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public BasisValidity judge(
            DisclosureCaseFile file, Supplier<ConsentDecision> consent, Supplier<Set<LegalGround>> on) {
        DisclosureTerms disclosure = file.request();
        Restriction still =
                RestrictionSource.of(stills, DataSubject.of(Acting.current().board(), disclosure.pupil()));
        if (file.pieces().stream().anyMatch(piece -> still.covers(piece.value()))) {
            return new BasisValidity.Fails(Sentence.of("exchange.support.still"));
        }
        return switch (disclosure.basis()) {
            case DisclosureBasis.Consent _ -> of(consent.get());
            case DisclosureBasis.Law(LegalGround ground) -> {
                if (!on.get().contains(ground)) {
                    yield new BasisValidity.Fails(Sentence.of("exchange.support.ground_off"));
                }
                yield DisclosureRules.needsInspection(disclosure)
                                && file.last(DisclosureEvent.Inspected.class).isEmpty()
                        ? new BasisValidity.Fails(Sentence.of("exchange.support.not_inspected"))
                        : new BasisValidity.Stands();
            }
        };
    }

    public static BasisValidity of(ConsentDecision decision) {
        return switch (decision) {
            case ConsentDecision.Effective _ -> new BasisValidity.Stands();
            case ConsentDecision.NotEffective no ->
                new BasisValidity.Fails(no.because().getFirst().sentence());
        };
    }
}
