package nl.zorgvuldig.exchange.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.exchange.AskedLine;
import nl.zorgvuldig.exchange.GivenLine;
import nl.zorgvuldig.exchange.Listed;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On "Vandaag" of head and support coordinator: that everybody who decides said yes to what is to
/// be given or asked, so that it can go.
@Configuration(proxyBeanMethods = false)
class ExchangeToday {
    @Bean
    TodayNote exchangesToSend(Listed listed, Pupils pupils, Staff staff, Clock clock) {
        return who -> Preparers.is(who, staff, clock) ? notes(listed, pupils, action(who, staff, clock)) : List.of();
    }

    /// Who prepares looks at it, and the head sends it.
    private static Sentence action(SignedIn who, Staff staff, Clock clock) {
        return Sentence.of(Preparers.sends(who, staff, clock) ? "exchange.today.go" : "exchange.today.look");
    }

    private static List<TodayNote.Note> notes(Listed listed, Pupils pupils, Sentence action) {
        List<TodayNote.Note> notes = new ArrayList<>();
        for (GivenLine one : listed.readyToGive()) {
            notes.add(new TodayNote.Note(
                    Sentence.of("exchange.today.give", name(pupils, one.pupil()), one.organisation()),
                    action,
                    ListController.ADDRESS + "/" + one.id()));
        }
        for (AskedLine one : listed.readyToAsk()) {
            notes.add(new TodayNote.Note(
                    Sentence.of("exchange.today.ask", name(pupils, one.pupil()), one.organisation()),
                    action,
                    InquiryController.ADDRESS + "/" + one.id()));
        }
        return notes;
    }

    private static String name(Pupils pupils, PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("–");
    }
}
