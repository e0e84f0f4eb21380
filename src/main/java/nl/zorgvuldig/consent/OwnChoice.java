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
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// A pupil who becomes sixteen decides alone from that day on. Those who decided until then are
/// told so, once, and asked to tell the pupil: what they agreed to does not hold any more.
@Component
final class OwnChoice {
    /// A birthday that passed longer ago, at a school that came later, is no news.
    private static final int DAYS = 14;

    private final Schools schools;
    private final Pupils pupils;
    private final BirthDates births;
    private final FactsReader reader;
    private final AskingPost post;
    private final Clock clock;

    OwnChoice(
            Schools schools,
            Pupils pupils,
            BirthDates births,
            FactsReader reader,
            AskingPost post,
            Clock clock) {
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
        Map<PersonId, List<PupilId>> told = new LinkedHashMap<>();
        reader.read(becameSixteen(SchoolDay.today(clock)))
                .values()
                .forEach(
                        facts ->
                                before(facts)
                                        .forEach(
                                                one ->
                                                        told.computeIfAbsent(
                                                                        one, _ -> new ArrayList<>())
                                                                .add(facts.pupil())));
        return post.send(AskingLetter.OWN_CHOICE, told);
    }

    /// Who decided on the day before the birthday.
    private static List<PersonId> before(ConsentFacts facts) {
        return facts.born()
                .map(born -> Deciders.of(facts, birthday(born).minusDays(1)))
                .orElse(List.of());
    }

    private List<PupilId> becameSixteen(LocalDate today) {
        List<PupilId> sixteen = new ArrayList<>();
        for (School school : schools.list()) {
            Map<PupilId, LocalDate> born = births.of(school.id());
            for (Whereabouts one : pupils.listKeptBy(school.id())) {
                LocalDate day = born.get(one.pupil());
                if (day != null && one.attends(today) && lately(birthday(day), today)) {
                    sixteen.add(one.pupil());
                }
            }
        }
        return sixteen;
    }

    private static LocalDate birthday(LocalDate born) {
        return born.plusYears(Deciders.OWN_CHOICE);
    }

    private static boolean lately(LocalDate birthday, LocalDate today) {
        return !birthday.isAfter(today) && birthday.isAfter(today.minusDays(DAYS));
    }
}
