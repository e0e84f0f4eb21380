package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.web.Contact;

/// The letter about one case, to one person. Of others who decide it holds nothing.
///
/// @param address the reader's own, in lines; empty when the school has none or it is secret, and
///     the letter is handed over
/// @param words around the case
/// @param lines with whom, what for, what of the dossier, until when
public record CaseLetter(
        String school,
        PersonName reader,
        List<String> address,
        boolean own,
        PersonName child,
        LocalDate day,
        Wording words,
        List<CaseLine> lines,
        Contact head,
        Contact officer) {
    public CaseLetter {
        address = List.copyOf(address);
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
