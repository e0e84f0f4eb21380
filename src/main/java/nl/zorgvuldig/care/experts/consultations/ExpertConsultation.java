package nl.zorgvuldig.care.experts.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.ShareableEntryVersion;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Consultation as the legal representatives are asked to agree to it, and nothing else: this
/// expert, this aim, these entries, these days. Never changes. `toString` gives its id.
///
/// @param who the expert, as described when it was asked
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

    /// Whether the other asks the same; only the time may differ.
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

    /// Entry that is agreed to be shown, with its kind and day as they were when it was asked.
    public record SharedEntry(ShareableEntryVersion entry, EntryKind kind, LocalDate day) {}
}
