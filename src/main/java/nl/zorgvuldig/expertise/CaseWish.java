package nl.zorgvuldig.expertise;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;

/// What somebody proposes. Prints as `[sealed]`.
public record CaseWish(PersonId expert, String aim, Set<EntryId> entries, LocalDate from, LocalDate until) {
    public CaseWish {
        entries = Set.copyOf(entries);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
