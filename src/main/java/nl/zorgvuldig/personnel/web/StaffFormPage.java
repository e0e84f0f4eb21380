package nl.zorgvuldig.personnel.web;

import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.personnel.PersonnelDossiers;
import nl.zorgvuldig.personnel.Piece;
import nl.zorgvuldig.personnel.StaffClass;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.retention.Term;
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
        Map<StaffClass, Term> terms,
        Form form) {
    static StaffFormPage of(Granted<PersonId> key, PersonnelDossiers dossiers, Optional<Piece> piece, Form form) {
        return new StaffFormPage(
                Personnel.address(key.target()),
                dossiers.name(key).full(),
                key.clause(),
                key.because(),
                piece,
                dossiers.terms(),
                form);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
