package nl.zorgvuldig.dossier.inspection.copies;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Receipt that the recipient of a paper copy signs. `toString` gives `[sealed]`.
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
