package nl.zorgvuldig.personnel.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.zorgvuldig.access.PersonnelDecision.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.personnel.Piece;
import nl.zorgvuldig.personnel.StaffClass;
import nl.zorgvuldig.personnel.StaffFile;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// A personnel dossier as the personnel office or the employee sees it. Prints as `[sealed]`.
///
/// @param employment the form with the days somebody works here
/// @param names of who added or closed something
public record StaffFilePage(
        StaffFile file,
        String address,
        boolean own,
        Clause clause,
        Sentence because,
        Form employment,
        Map<PersonId, String> names) {

    static StaffFilePage of(
            Granted key, StaffFile file, Form employment, Function<PersonId, String> names) {
        Map<PersonId, String> known = new HashMap<>();
        file.pieces()
                .forEach(
                        one -> {
                            known.computeIfAbsent(one.addedBy(), names);
                            one.withdrawal()
                                    .ifPresent(gone -> known.computeIfAbsent(gone.by(), names));
                        });
        return new StaffFilePage(
                file,
                Personnel.address(file.employee()),
                key.relation() == Relation.EMPLOYEE,
                key.clause(),
                key.because(),
                employment,
                known);
    }

    public String name(PersonId person) {
        return names.getOrDefault(person, "");
    }

    /// Of one part, newest first. What is kept apart is shown apart.
    public List<Piece> pieces(StaffClass part) {
        return file.pieces().stream().filter(one -> one.kind().part() == part).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
