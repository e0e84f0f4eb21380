package nl.zorgvuldig.access;

import java.time.LocalDate;
import nl.zorgvuldig.enrolment.Placement;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.GroupId;

/// What the other engines ask of the same facts.
final class Facts {
    private Facts() {}

    static boolean isIn(Whereabouts pupil, GroupId group, LocalDate day) {
        for (Placement placement : pupil.placements()) {
            if (placement.group().equals(group) && placement.period().contains(day)) {
                return true;
            }
        }
        return false;
    }
}
