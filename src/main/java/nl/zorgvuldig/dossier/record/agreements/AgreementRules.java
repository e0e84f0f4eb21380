package nl.zorgvuldig.dossier.record.agreements;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityRules;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on what an agreement must say, who can own it and until when, and which are still open.
/// Facts in, decision out.
public final class AgreementRules {
    static final int LONGEST_RESULT = 2_000;

    private AgreementRules() {}

    /// What is wrong with the due day of a new entry; only an agreement needs one.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> objection(EntryKind kind, Optional<LocalDate> dueOn, LocalDate today) {
        if (kind != EntryKind.AGREEMENT) {
            return Optional.empty();
        }
        return dueOn.isEmpty()
                ? Optional.of(new Objection("dueOn", Sentence.of("dossier.agreement.no_due")))
                : due(dueOn.get(), today);
    }

    /// The due day is in the future, and at most a year ahead.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> due(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            return Optional.of(new Objection("dueOn", Sentence.of("dossier.agreement.past")));
        }
        return dueOn.isAfter(today.plusYears(1))
                ? Optional.of(new Objection("dueOn", Sentence.of("dossier.agreement.far")))
                : Optional.empty();
    }

    /// Closing requires text that says what the result was.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public static Optional<Objection> result(String result) {
        return result.isBlank()
                ? Optional.of(new Objection("result", Sentence.of("dossier.agreement.no_result")))
                : DossierRules.text("result", result, LONGEST_RESULT);
    }

    /// The owner carries it out by its due day. A restricted one waits until the restriction ends.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    static AwaitedAction waiting(Agreement agreement, Restriction still) {
        if (!agreement.open() || still.covers(agreement.entry().value())) {
            return new AwaitedAction.Nobody();
        }
        LocalDate since = SchoolDay.of(agreement.events().getLast().at());
        LocalDate due = agreement.given().dueOn();
        return new AwaitedAction.Somebody(
                CaseParty.SELF,
                "dossier.task.agreement",
                since,
                due.isBefore(since) ? since : due,
                TALKS_END_IN_AGREEMENTS);
    }

    /// The owner must be able to see it.
    ///
    /// @param owner relation through which they may open the dossier; empty when they may not
    @Upholds(CONFIDENTIALITY)
    public static Optional<Objection> owner(Optional<AccessRelation> owner, Confidentiality level) {
        return owner.filter(relation -> ConfidentialityRules.writes(level, relation))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Objection("owner", Sentence.of("dossier.agreement.cannot_see")));
    }

    /// Those that this reader may know of.
    ///
    /// @param markings of the whole dossier, in any order
    @Upholds(CONFIDENTIALITY)
    public static List<Agreement> visible(
            Collection<Agreement> all, Collection<ConfidentialityChange> markings, AccessRelation reader) {
        return all.stream()
                .filter(agreement -> ConfidentialityRules.opens(DossierItemId.of(agreement.entry()), markings, reader))
                .toList();
    }

    /// Those still open, earliest due day first; without entries that are no longer agreements.
    ///
    /// @param entries that the reader may know of
    @Upholds(CONFIDENTIALITY)
    public static List<Agreement> open(Collection<Agreement> all, Collection<Entry> entries) {
        return all.stream()
                .filter(Agreement::open)
                .filter(agreement -> entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.AGREEMENT)
                        .anyMatch(entry -> entry.id().equals(agreement.entry())))
                .sorted(Comparator.comparing(
                                (Agreement agreement) -> agreement.given().dueOn())
                        .thenComparing(agreement -> agreement.entry().value()))
                .toList();
    }
}
