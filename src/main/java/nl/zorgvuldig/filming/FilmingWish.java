package nl.zorgvuldig.filming;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PupilId;

/// What a parent asks: to film this, on this day, in this group of their child.
public record FilmingWish(PupilId pupil, GroupId group, LocalDate day, String what) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
