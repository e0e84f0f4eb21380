package nl.zorgvuldig.personnel.web;

import java.util.Optional;
import nl.zorgvuldig.access.PersonnelDecision.Granted;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.personnel.Piece;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// A form about a personnel dossier. Prints as `[sealed]`.
///
/// @param piece what it is about; empty for the whole, or for what is to be added
public record StaffFormPage(
        String dossier,
        String name,
        Clause clause,
        Sentence because,
        Optional<Piece> piece,
        Form form) {
    static StaffFormPage of(Granted key, PersonName name, Optional<Piece> piece, Form form) {
        return new StaffFormPage(
                Personnel.address(key.employee()),
                name.full(),
                key.clause(),
                key.because(),
                piece,
                form);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
