package nl.zorgvuldig.school.personnel.items;

import java.time.LocalDate;

/// What is said about a piece before it is in a dossier. Prints as `[sealed]`.
///
/// @param happenedOn the day it is of; of an appointment the first day
/// @param text may be empty where there is a file
public record PersonnelItemDraft(PersonnelItemKind kind, LocalDate happenedOn, String text) {
    public PersonnelItemDraft {
        text = text.strip();
    }

    @Override
    public String toString() {
        return "PersonnelItemDraft[" + kind + ", [sealed]]";
    }
}
