package nl.zorgvuldig.consent;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Representation;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// A pupil who becomes sixteen decides alone from that day on. Those who decided until then are
/// told so, and the pupil who has an account: some weeks before and on the day, once each.
@Component
final class OwnChoice {
    /// A birthday that passed longer ago, at a school that came later, is no news.
    private static final int DAYS = 14;

    /// How many days before the birthday it is told.
    static final int DAYS_BEFORE = 30;

    private final Schools schools;
    private final Pupils pupils;
    private final BirthDates births;
    private final FactsReader reader;
    private final AskingPost post;
    private final Clock clock;

    OwnChoice(Schools schools, Pupils pupils, BirthDates births, FactsReader reader, AskingPost post, Clock clock) {
        this.schools = schools;
        this.pupils = pupils;
        this.births = births;
        this.reader = reader;
        this.post = post;
        this.clock = clock;
    }

    /// Of the board of who acts. May be asked as often as one likes.
    ///
    /// @return how many letters went
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    int tell() {
        LocalDate today = SchoolDay.today(clock);
        return tell(
                        today.plusDays(1),
                        today.plusDays(DAYS_BEFORE),
                        AskingLetter.OWN_CHOICE_SOON,
                        AskingLetter.YOUR_CHOICE_SOON)
                + tell(today.minusDays(DAYS - 1), today, AskingLetter.OWN_CHOICE, AskingLetter.YOUR_CHOICE);
    }

    /// About those whose sixteenth birthday is on one of these days.
    private int tell(LocalDate first, LocalDate last, AskingLetter others, AskingLetter self) {
        Map<PersonId, List<PupilId>> guardians = new LinkedHashMap<>();
        Map<PersonId, List<PupilId>> pupil = new LinkedHashMap<>();
        for (ConsentFacts facts : reader.read(sixteen(first, last)).values()) {
            before(facts).forEach(one -> add(guardians, one, facts.pupil()));
            add(pupil, Deciders.self(facts.pupil()), facts.pupil());
        }
        return post.send(others, guardians) + post.send(self, pupil);
    }

    private static void add(Map<PersonId, List<PupilId>> told, PersonId who, PupilId about) {
        told.computeIfAbsent(who, _ -> new ArrayList<>()).add(about);
    }

    /// Who decided on the day before the birthday.
    private static List<PersonId> before(ConsentFacts facts) {
        return facts.born()
                .map(born -> Deciders.of(facts, Representation.ownChoice(born).minusDays(1)))
                .orElse(List.of());
    }

    private List<PupilId> sixteen(LocalDate first, LocalDate last) {
        LocalDate today = SchoolDay.today(clock);
        List<PupilId> sixteen = new ArrayList<>();
        for (School school : schools.list()) {
            Map<PupilId, LocalDate> born = births.of(school.id());
            for (Whereabouts one : pupils.listKeptBy(school.id())) {
                LocalDate day = born.get(one.pupil());
                if (day != null && one.attends(today) && within(Representation.ownChoice(day), first, last)) {
                    sixteen.add(one.pupil());
                }
            }
        }
        return sixteen;
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
