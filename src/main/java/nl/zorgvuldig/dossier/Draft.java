package nl.zorgvuldig.dossier;

import java.time.LocalDate;

/// What someone wants to write, before it is judged. Prints as `[sealed]`.
public record Draft(EntryKind kind, LocalDate happenedOn, String text) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
