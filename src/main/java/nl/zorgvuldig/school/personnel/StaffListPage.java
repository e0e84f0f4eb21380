package nl.zorgvuldig.school.personnel;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// List of personnel dossiers.
///
/// @param typed the search text; shown to the person who typed it
public record StaffListPage(Clause clause, Sentence because, PersonnelOverview overview, String typed) {
    public boolean asked() {
        return typed.length() >= StaffLists.FEWEST;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
