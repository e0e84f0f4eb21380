package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.holdings.Still;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.retention.Term;

/// A pupil's dossier as one reader sees it.
///
/// @param parents with what this reader may see of their contact data
/// @param entries those that exist for this reader; so with documents
/// @param confidential which of them are
/// @param viewpoints what parents and pupils said of those, oldest first
/// @param agreements of those entries, as far as somebody sees to them
/// @param plans for support, open ones first
/// @param still what of it stands still today
/// @param term how long the board keeps it after the pupil left
/// @param dueOn the first day on which it may be destroyed; empty while the pupil is enrolled
public record Dossier(
        PupilIdentity identity,
        Whereabouts whereabouts,
        List<ParentInDossier> parents,
        List<Entry> entries,
        Set<PieceId> confidential,
        List<Document> documents,
        List<Viewpoint> viewpoints,
        List<Agreement> agreements,
        List<SupportPlan> plans,
        Still still,
        Term term,
        Optional<LocalDate> dueOn) {
    public Confidentiality level(Piece piece) {
        return confidential.contains(piece.piece()) ? Confidentiality.CONFIDENTIAL : Confidentiality.ORDINARY;
    }

    /// What was said of this piece, oldest first.
    public List<Viewpoint> viewpoints(Piece piece) {
        return ViewpointRules.about(piece.piece(), viewpoints);
    }

    /// How this entry stands, when it is an agreement somebody sees to.
    public Optional<Agreement> agreement(Entry entry) {
        return agreements.stream()
                .filter(_ -> entry.kind() == EntryKind.AGREEMENT)
                .filter(one -> one.entry().equals(entry.id()))
                .findFirst();
    }

    public Optional<SupportPlan> findPlan(EntryId plan) {
        return plans.stream().filter(one -> one.id().equals(plan)).findFirst();
    }

    /// The plan this entry is, or belongs to.
    public Optional<SupportPlan> plan(Entry entry) {
        return plans.stream()
                .filter(one -> one.id().equals(entry.id())
                        || one.linked().stream()
                                .anyMatch(linked -> linked.entry().id().equals(entry.id())))
                .findFirst();
    }

    /// The earliest day first.
    public List<Agreement> openAgreements() {
        return AgreementRules.open(agreements, entries);
    }

    @Override
    public String toString() {
        return "Dossier[" + whereabouts.pupil() + ", [sealed]]";
    }
}
