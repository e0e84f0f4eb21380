package nl.zorgvuldig.care.consultation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.care.consultation.Consultations.ConsultationSchools;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Note on "Vandaag" with today's consultations in which one takes part.
@Configuration(proxyBeanMethods = false)
class ConsultationsToday {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final ConsultationTitles titles;
    private final Clock clock;

    ConsultationsToday(ConsultationTitles titles, Clock clock) {
        this.titles = titles;
        this.clock = clock;
    }

    @Bean
    TodayNote consultationsDue(Consultations consultations) {
        return who -> who.kind() == AccountKind.STAFF ? notes(consultations, who) : List.of();
    }

    private List<TodayNote.Note> notes(Consultations consultations, SignedInUser who) {
        ConsultationSchools places = consultations.places(who);
        if (places.nowhere()) {
            return List.of();
        }
        LocalDate today = SchoolDay.today(clock);
        return consultations.listDue(places).stream()
                .filter(meeting -> meeting.day().equals(today))
                .map(this::note)
                .toList();
    }

    private TodayNote.Note note(Consultation meeting) {
        return new TodayNote.Note(
                Sentence.of(
                        "consultation.today.today",
                        titles.title(meeting),
                        LocalTime.ofInstant(meeting.startsAt(), SchoolDay.ZONE).format(TIME)),
                Sentence.of("consultation.today.go"),
                ConsultationController.address(meeting.id()));
    }
}
