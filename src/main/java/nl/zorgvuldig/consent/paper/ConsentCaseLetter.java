package nl.zorgvuldig.consent.paper;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.consent.cases.ConsentCaseDetail;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// Letter about one case, to one person. It contains nothing about other legal representatives.
///
/// @param address lines of the reader's own address; empty when the school has none or it is
///     secret, and the letter is handed over
/// @param words text around the case
/// @param lines with whom, what for, what of the dossier, until when
public record ConsentCaseLetter(
        String school,
        PersonName reader,
        List<String> address,
        boolean own,
        PersonName child,
        LocalDate day,
        PurposeWording words,
        List<ConsentCaseDetail> lines,
        RoleContact head,
        RoleContact officer) {
    public ConsentCaseLetter {
        address = List.copyOf(address);
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
