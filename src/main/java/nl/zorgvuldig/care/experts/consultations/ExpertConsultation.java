package nl.zorgvuldig.care.experts.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.ShareableEntryVersion;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// What is asked of those who decide for a pupil, and nothing else: this expert, this aim, these
/// entries, these days. Never changes. Prints as its id.
///
/// @param who the expert, as it was said when it was asked
public record ExpertConsultation(ExpertConsultationOutline outline, String aim, String who, List<SharedEntry> shown) {
    public ExpertConsultation {
        shown = List.copyOf(shown);
    }

    public ExpertConsultationId id() {
        return outline.id();
    }

    public PupilId pupil() {
        return outline.pupil();
    }

    public PersonId expert() {
        return outline.expert();
    }

    public PersonId proposedBy() {
        return outline.proposedBy();
    }

    public Instant proposedAt() {
        return outline.proposedAt();
    }

    public Period period() {
        return outline.period();
    }

    public List<ShareableEntryVersion> entries() {
        return shown.stream().map(SharedEntry::entry).toList();
    }

    /// Whether the other asks the same; only the moment may differ.
    boolean repeats(ExpertConsultation other) {
        return id().equals(other.id())
                && pupil().equals(other.pupil())
                && expert().equals(other.expert())
                && period().equals(other.period())
                && aim.equals(other.aim)
                && shown.equals(other.shown);
    }

    @Override
    public String toString() {
        return outline.toString();
    }

    /// An entry that is agreed to be shown: what kind it is and of which day, as it was when it was
    /// asked.
    public record SharedEntry(ShareableEntryVersion entry, EntryKind kind, LocalDate day) {}
}
