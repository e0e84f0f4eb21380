package nl.zorgvuldig.care.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationState;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.care.consultation.Consultations.ConsultationSchools;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.calendar.CalendarSource;
import nl.zorgvuldig.platform.calendar.CalendarTime;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Consultations in which somebody takes part, for their calendar: the kind and the room, not the
/// group.
@Component
final class ConsultationCalendar implements CalendarSource {
    private final Consultations consultations;

    ConsultationCalendar(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public List<CalendarItem> upcoming(SignedInUser who, LocalDate today) {
        if (who.kind() != AccountKind.STAFF) {
            return List.of();
        }
        ConsultationSchools places = consultations.places(who);
        return places.nowhere()
                ? List.of()
                : consultations.listOwn(places, today.plusYears(2)).stream()
                        .filter(meeting -> meeting.state() == ConsultationState.PLANNED)
                        .map(ConsultationCalendar::item)
                        .toList();
    }

    private static CalendarItem item(Consultation meeting) {
        return new CalendarItem(
                meeting.id().toString(),
                meeting.revision(),
                CalendarTime.at(meeting.startsAt()),
                Sentence.of("consultation.kind." + meeting.kind().code()),
                Optional.of(Sentence.of("consultation.room." + meeting.room().code())),
                ConsultationController.address(meeting.id()));
    }
}
