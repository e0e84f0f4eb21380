package nl.zorgvuldig.personnel.web;

import nl.zorgvuldig.personnel.Overview;
import nl.zorgvuldig.personnel.StaffLists;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// Of whom there is a personnel dossier.
///
/// @param typed a part of a name; shown to who typed it
public record StaffListPage(Clause clause, Sentence because, Overview overview, String typed) {
    public boolean asked() {
        return typed.length() >= StaffLists.FEWEST;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
