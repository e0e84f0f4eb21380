package nl.zorgvuldig.school.personnel;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Of whom there is a personnel dossier.
///
/// @param typed a part of a name; shown to who typed it
public record StaffListPage(Clause clause, Sentence because, PersonnelOverview overview, String typed) {
    public boolean asked() {
        return typed.length() >= StaffLists.FEWEST;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
