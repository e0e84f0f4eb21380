package nl.zorgvuldig.school.personnel.items;

import java.time.LocalDate;

/// Content of an item before it is in a dossier. `toString` omits everything but the kind.
///
/// @param happenedOn the day it is about; for an appointment the first day
/// @param text may be empty when there is a file
public record PersonnelItemDraft(PersonnelItemKind kind, LocalDate happenedOn, String text) {
    public PersonnelItemDraft {
        text = text.strip();
    }

    @Override
    public String toString() {
        return "PersonnelItemDraft[" + kind + ", [sealed]]";
    }
}
