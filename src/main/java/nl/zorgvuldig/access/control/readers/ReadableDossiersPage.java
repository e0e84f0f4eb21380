package nl.zorgvuldig.access.control.readers;

import java.time.LocalDate;
import nl.zorgvuldig.access.control.readers.ReadableDossiers.DossierReach;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// What one employee could open on a day.
public record ReadableDossiersPage(Clause clause, Sentence because, LocalDate day, DossierReach opened) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
