package nl.zorgvuldig.expertise;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.dossier.Agreeable;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// What is asked of those who decide for a pupil, and nothing else: this expert, this aim, these
/// entries, these days. Never changes. Prints as its id.
///
/// @param who the expert, as it was said when it was asked
public record Case(CaseOutline outline, String aim, String who, List<Shown> shown) {
    public Case {
        shown = List.copyOf(shown);
    }

    public CaseId id() {
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

    public List<Agreeable> entries() {
        return shown.stream().map(Shown::entry).toList();
    }

    /// Whether the other asks the same; only the moment may differ.
    boolean repeats(Case other) {
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
}
