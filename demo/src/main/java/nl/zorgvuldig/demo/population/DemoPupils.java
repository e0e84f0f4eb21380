package nl.zorgvuldig.demo.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// The pupils, their enrolments and groups, and the entries about them.
public final class DemoPupils {
    private DemoPupils() {}

    /// @param key how the school's own administration names the pupil; never changes, never reused
    public record Pupil(PupilId id, String key, PersonName name, LocalDate born) {}

    /// @param lastSchoolDay last day present; set together with `deregistered` or not at all
    /// @param deregistered last day enrolled; the retention term of two years runs from here
    public record Enrolment(
            UUID id,
            PupilId pupil,
            SchoolId school,
            LocalDate from,
            Optional<LocalDate> lastSchoolDay,
            Optional<LocalDate> deregistered) {
        public Period period() {
            return new Period(from, deregistered.orElse(Period.OPEN));
        }
    }

    /// The base group of a pupil, and the year (1 to 8) in which the pupil is there. Ends with the
    /// school year.
    public record Placement(UUID id, PupilId pupil, GroupId group, int year, Period period) {}

    public enum Kind {
        OBSERVATION,
        RESULT,
        PARENT_TALK,
        AGREEMENT,
        EXAMINATION_REPORT,
        SUPPORT_PLAN,
        INCIDENT
    }

    /// @param day the day it is about
    /// @param versions oldest first; a second one is a correction
    public record Entry(EntryId id, PupilId pupil, Kind kind, LocalDate day, List<Version> versions) {
        public Version latest() {
            return versions.getLast();
        }
    }

    /// @param at when it was written; before the day on which the board is made
    public record Version(PersonId author, Instant at, String subject, String text) {}
}
