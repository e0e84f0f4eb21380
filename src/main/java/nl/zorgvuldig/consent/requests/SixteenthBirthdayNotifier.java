package nl.zorgvuldig.consent.requests;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.Representation;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Notifies people that a pupil turning sixteen decides alone from that day on: those who decided
/// until then, and the pupil if they have an account; some weeks before and on the day, once each.
@Component
public final class SixteenthBirthdayNotifier {
    /// A birthday longer ago, at a school that joined later, is not announced.
    private static final int DAYS = 14;

    /// Number of days before the birthday of the first notification.
    public static final int DAYS_BEFORE = 30;

    private final Schools schools;
    private final Pupils pupils;
    private final BirthDates births;
    private final ConsentFactsReader reader;
    private final ConsentRequestMailer post;
    private final Clock clock;

    SixteenthBirthdayNotifier(
            Schools schools,
            Pupils pupils,
            BirthDates births,
            ConsentFactsReader reader,
            ConsentRequestMailer post,
            Clock clock) {
        this.schools = schools;
        this.pupils = pupils;
        this.births = births;
        this.reader = reader;
        this.post = post;
        this.clock = clock;
    }

    /// Notifies for the acting board. Idempotent.
    ///
    /// @return number of messages sent
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    int tell() {
        LocalDate today = SchoolDay.today(clock);
        return tell(
                        today.plusDays(1),
                        today.plusDays(DAYS_BEFORE),
                        ConsentRequestMessage.OWN_CHOICE_SOON,
                        ConsentRequestMessage.YOUR_CHOICE_SOON)
                + tell(
                        today.minusDays(DAYS - 1),
                        today,
                        ConsentRequestMessage.OWN_CHOICE,
                        ConsentRequestMessage.YOUR_CHOICE);
    }

    /// About pupils whose sixteenth birthday is on one of these days.
    private int tell(LocalDate first, LocalDate last, ConsentRequestMessage others, ConsentRequestMessage self) {
        Map<PersonId, List<PupilId>> guardians = new LinkedHashMap<>();
        Map<PersonId, List<PupilId>> pupil = new LinkedHashMap<>();
        for (ConsentFacts facts : reader.read(sixteen(first, last)).values()) {
            before(facts).forEach(person -> add(guardians, person, facts.pupil()));
            add(pupil, ConsentDeciders.self(facts.pupil()), facts.pupil());
        }
        return post.send(others, guardians) + post.send(self, pupil);
    }

    private static void add(Map<PersonId, List<PupilId>> told, PersonId who, PupilId about) {
        told.computeIfAbsent(who, _ -> new ArrayList<>()).add(about);
    }

    /// The people who decided on the day before the birthday.
    private static List<PersonId> before(ConsentFacts facts) {
        return facts.born()
                .map(born ->
                        ConsentDeciders.of(facts, Representation.ownChoice(born).minusDays(1)))
                .orElse(List.of());
    }

    private List<PupilId> sixteen(LocalDate first, LocalDate last) {
        LocalDate today = SchoolDay.today(clock);
        List<PupilId> sixteen = new ArrayList<>();
        for (School school : schools.list()) {
            Map<PupilId, LocalDate> born = births.of(school.id());
            for (SchoolCareer career : pupils.listKeptBy(school.id())) {
                LocalDate day = born.get(career.pupil());
                if (day != null && career.attends(today) && within(Representation.ownChoice(day), first, last)) {
                    sixteen.add(career.pupil());
                }
            }
        }
        return sixteen;
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
