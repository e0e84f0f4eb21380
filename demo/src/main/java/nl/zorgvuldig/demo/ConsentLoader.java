package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.Answer;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Asking;
import nl.zorgvuldig.consent.Capacity;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.Dispute;
import nl.zorgvuldig.consent.Disputes;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.consent.Route;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.web.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What the demonstration's parents answered: most said yes to most, some no to the public places,
/// some answered last year only, some never; and two parents who do not agree.
@Component
@Lazy
final class ConsentLoader {
    private static final Set<String> PUBLIC = Set.of("website", "social_media", "press");

    private final Purposes purposes;
    private final Consents consents;
    private final Disputes disputes;

    ConsentLoader(Purposes purposes, Consents consents, Disputes disputes) {
        this.purposes = purposes;
        this.consents = consents;
        this.disputes = disputes;
    }

    void load(Population population) {
        List<PurposeKey> asked = purposes.propose().stream()
                .filter(one -> one.kind().yearly())
                .map(Purpose::key)
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (People.Authority one : population.authorities()) {
            if (decides(one) && one.period().contains(population.today())) {
                answers.addAll(answers(population, one, asked));
            }
        }
        consents.takeOver(answers);
        consents.takeOverAsked(asked(population, answers));
        disputes.takeOver(
                new Dispute(
                        id("dispute"),
                        population.pupil(Landmark.SIBLING_ELSEWHERE),
                        Optional.empty(),
                        at(population.today().minusDays(9)),
                        Optional.empty()),
                PersonId.PROGRAM,
                "De ouders zijn het niet eens over foto’s. Zij gaan in gesprek.");
    }

    /// Who never answered was asked when the child came to school.
    private static List<Asking> asked(Population population, List<Answer> answers) {
        Set<PupilId> answered = answers.stream().map(Answer::pupil).collect(Collectors.toSet());
        return population.authorities().stream()
                .filter(one -> one.power() != People.Power.NONE)
                .filter(one -> one.period().contains(population.today()))
                .filter(one -> !answered.contains(one.pupil()))
                .map(one -> new Asking(
                        id("asked/" + one.pupil() + "/" + one.guardian()),
                        one.pupil(),
                        one.guardian(),
                        Asking.Occasion.ENROLMENT,
                        at(day(population.today(), true)),
                        PersonId.PROGRAM))
                .toList();
    }

    private static boolean decides(People.Authority one) {
        return switch (one.power()) {
            case JOINT, SOLE, GUARDIANSHIP -> true;
            case NONE, UNKNOWN -> false;
        };
    }

    private static List<Answer> answers(Population population, People.Authority one, List<PurposeKey> asked) {
        int kind = Math.floorMod(id(one.guardian().toString()).hashCode(), 20);
        LocalDate day = day(population.today(), kind == 0);
        List<Answer> answers = new ArrayList<>();
        for (PurposeKey key : asked) {
            String purpose = key.code();
            choice(population, one, kind, purpose).ifPresent(choice -> answers.add(answer(one, purpose, choice, day)));
        }
        return answers;
    }

    /// Of twenty parents one answered last year only, two never, four say no to public places, one
    /// says no to everything.
    private static Optional<Choice> choice(Population population, People.Authority one, int kind, String purpose) {
        if (one.pupil().equals(population.pupil(Landmark.OF_SEPARATED_PARENTS))) {
            return separated(population, one.guardian(), purpose);
        }
        return switch (kind) {
            case 1, 2 -> Optional.empty();
            case 3, 4, 5, 6 -> Optional.of(PUBLIC.contains(purpose) ? Choice.REFUSED : Choice.GRANTED);
            case 7 -> Optional.of(Choice.REFUSED);
            default -> Optional.of(Choice.GRANTED);
        };
    }

    /// `ouder` said yes to most and has a question open; `ouder2` said no to one of those.
    private static Optional<Choice> separated(Population population, PersonId guardian, String purpose) {
        boolean first = guardian.equals(population.person("ouder"));
        return switch (purpose) {
            case "private_filming" -> Optional.empty();
            case "press" -> first ? Optional.of(Choice.REFUSED) : Optional.empty();
            case "social_media" -> Optional.of(first ? Choice.GRANTED : Choice.REFUSED);
            case "lesson_recording" -> first ? Optional.empty() : Optional.of(Choice.REFUSED);
            default -> first ? Optional.of(Choice.GRANTED) : Optional.empty();
        };
    }

    private static Answer answer(People.Authority one, String purpose, Choice choice, LocalDate day) {
        PupilId pupil = one.pupil();
        return new Answer(
                new AnswerId(id(pupil + "/" + one.guardian() + "/" + purpose)),
                pupil,
                ConsentSubject.of(new PurposeKey(purpose)),
                1,
                Language.DUTCH,
                choice,
                one.guardian(),
                one.power() == People.Power.GUARDIANSHIP ? Capacity.GUARDIAN : Capacity.PARENT,
                Route.OWN_PAGE,
                at(day),
                at(day),
                one.guardian(),
                new Validity.OfSchoolYear(SchoolYear.of(day)),
                Optional.empty());
    }

    /// Three weeks into the school year, or of the one before while this one is younger.
    private static LocalDate day(LocalDate today, boolean lastYear) {
        LocalDate day = SchoolYear.of(today).period().from().plusDays(24);
        return lastYear || !day.isBefore(today) ? day.minusYears(1) : day;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(20, 5)).atZone(SchoolDay.ZONE).toInstant();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("consent/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
