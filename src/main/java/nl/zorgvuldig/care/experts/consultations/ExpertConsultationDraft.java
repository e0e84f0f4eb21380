package nl.zorgvuldig.care.experts.consultations;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Draft of a consultation that somebody proposes. `toString` gives `[sealed]`.
public record ExpertConsultationDraft(
        PersonId expert, String aim, Set<EntryId> entries, LocalDate from, LocalDate until) {
    public ExpertConsultationDraft {
        entries = Set.copyOf(entries);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
