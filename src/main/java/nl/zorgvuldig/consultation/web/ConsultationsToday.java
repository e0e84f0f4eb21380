package nl.zorgvuldig.consultation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.consultation.Consultation;
import nl.zorgvuldig.consultation.Consultations;
import nl.zorgvuldig.consultation.Places;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On "Vandaag": the consultations of today one takes part in.
@Configuration(proxyBeanMethods = false)
class ConsultationsToday {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Titles titles;
    private final Clock clock;

    ConsultationsToday(Titles titles, Clock clock) {
        this.titles = titles;
        this.clock = clock;
    }

    @Bean
    TodayNote consultationsDue(Consultations consultations) {
        return who -> who.kind() == AccountKind.STAFF ? notes(consultations, who) : List.of();
    }

    private List<TodayNote.Note> notes(Consultations consultations, SignedIn who) {
        Places places = consultations.places(who);
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
