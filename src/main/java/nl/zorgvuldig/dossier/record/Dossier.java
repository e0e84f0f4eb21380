package nl.zorgvuldig.dossier.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.agreements.AgreementRules;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.plans.SupportPlan;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointRules;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

/// A pupil's dossier as one reader sees it.
///
/// @param parents with the contact data that this reader may see
/// @param entries those this reader may know of; the same for documents
/// @param confidential the items that are confidential
/// @param viewpoints of parents and pupils on those items, oldest first
/// @param agreements of those entries, as far as somebody follows them up
/// @param plans for support, open ones first
/// @param still what is restricted today
/// @param term how long the board keeps it after the pupil left
/// @param dueOn the first day on which it may be destroyed; empty while the pupil is enrolled
public record Dossier(
        PupilIdentity identity,
        SchoolCareer whereabouts,
        List<ParentView> parents,
        List<Entry> entries,
        Set<DossierItemId> confidential,
        List<Document> documents,
        List<Viewpoint> viewpoints,
        List<Agreement> agreements,
        List<SupportPlan> plans,
        Restriction still,
        RetentionTerm term,
        Optional<LocalDate> dueOn) {
    public Confidentiality level(DossierItem piece) {
        return confidential.contains(piece.piece()) ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY;
    }

    /// The viewpoints on this item, oldest first.
    public List<Viewpoint> viewpoints(DossierItem piece) {
        return ViewpointRules.about(piece.piece(), viewpoints);
    }

    /// The agreement this entry is, when somebody follows it up.
    public Optional<Agreement> agreement(Entry entry) {
        return agreements.stream()
                .filter(_ -> entry.kind() == EntryKind.AGREEMENT)
                .filter(agreement -> agreement.entry().equals(entry.id()))
                .findFirst();
    }

    public Optional<SupportPlan> findPlan(EntryId plan) {
        return plans.stream()
                .filter(supportPlan -> supportPlan.id().equals(plan))
                .findFirst();
    }

    /// The plan that this entry is, or belongs to.
    public Optional<SupportPlan> plan(Entry entry) {
        return plans.stream()
                .filter(plan -> plan.id().equals(entry.id())
                        || plan.linked().stream()
                                .anyMatch(linked -> linked.entry().id().equals(entry.id())))
                .findFirst();
    }

    /// Earliest due day first.
    public List<Agreement> openAgreements() {
        return AgreementRules.open(agreements, entries);
    }

    @Override
    public String toString() {
        return "Dossier[" + whereabouts.pupil() + ", [sealed]]";
    }

    /// A parent or guardian as the dossier shows them. A secret address is left out for all but
    /// head and board. `toString` gives `[sealed]`.
    public record ParentView(
            PersonName name,
            GuardianRelation relation,
            ParentalAuthority authority,
            GuardianContact contact,
            boolean addressWithheld) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }
}
