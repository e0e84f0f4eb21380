package nl.zorgvuldig.dossier;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;

/// What an expert from outside advised about a pupil. Prints as `[sealed]`.
///
/// @param entry the same whenever it is filed, so that it is filed once
public record Advised(EntryId entry, PersonId expert, LocalDate givenOn, String text) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
