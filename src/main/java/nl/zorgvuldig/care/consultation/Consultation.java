package nl.zorgvuldig.care.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// One consultation, without its minutes.
///
/// @param level of what is written in it
/// @param people who take part, the chair among them
/// @param revision counts how often its plan changed, from 1
public record Consultation(
        ConsultationId id,
        SchoolId school,
        GroupId group,
        ConsultationKind kind,
        Confidentiality level,
        PersonId chair,
        List<PersonId> people,
        Instant startsAt,
        MeetingPlace room,
        int revision,
        ConsultationState state,
        Optional<Instant> begunAt) {
    public Consultation {
        people = List.copyOf(people);
    }

    public LocalDate day() {
        return SchoolDay.of(startsAt);
    }

    /// With the revision of the next change: of two messages a calendar follows the higher
    /// revision.
    Consultation revised() {
        return new Consultation(
                id, school, group, kind, level, chair, people, startsAt, room, revision + 1, state, begunAt);
    }

    /// The day on which it was held.
    public LocalDate heldOn() {
        return begunAt.map(SchoolDay::of).orElseGet(this::day);
    }
}
