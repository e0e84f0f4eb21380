package nl.zorgvuldig.dossier.inspection.copies;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// What who receives a copy on paper signs. Prints as `[sealed]`.
///
/// @param fingerprint of the file
public record CopyReceipt(
        PersonName asker,
        PersonName pupil,
        String keeper,
        LocalDate made,
        int pages,
        String number,
        String fingerprint) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
