package nl.zorgvuldig.access.control;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.SchoolCareer;

/// What the other engines ask of the same facts.
public final class Facts {
    private Facts() {}

    public static boolean isIn(SchoolCareer pupil, GroupId group, LocalDate day) {
        for (Placement placement : pupil.placements()) {
            if (placement.group().equals(group) && placement.period().contains(day)) {
                return true;
            }
        }
        return false;
    }
}
