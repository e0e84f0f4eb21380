package nl.zorgvuldig.demo.consents;

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
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.authority.ConsentDispute;
import nl.zorgvuldig.consent.authority.ConsentDisputes;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.consent.requests.ConsentRequest;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the parents' answers: most consented to most, some refused the public places, some
/// answered last year only, some never; and two parents disagree.
@Component
@Lazy
public final class ConsentLoader {
    private static final Set<String> PUBLIC = Set.of("website", "social_media", "press");

    private final ConsentPurposes purposes;
    private final Consents consents;
    private final ConsentDisputes disputes;

    ConsentLoader(ConsentPurposes purposes, Consents consents, ConsentDisputes disputes) {
        this.purposes = purposes;
        this.consents = consents;
        this.disputes = disputes;
    }

    public void load(Population population) {
        List<PurposeKey> asked = purposes.propose().stream()
                .filter(purpose -> purpose.kind().yearly())
                .map(ConsentPurpose::key)
                .toList();
        List<ConsentAnswer> answers = new ArrayList<>();
        for (DemoPeople.Authority authority : population.authorities()) {
            if (decides(authority) && authority.period().contains(population.today())) {
                answers.addAll(answers(population, authority, asked));
            }
        }
        consents.takeOver(answers);
        consents.takeOverAsked(asked(population, answers));
        disputes.takeOver(
                new ConsentDispute(
                        id("dispute"),
                        population.pupil(LandmarkPupil.SIBLING_ELSEWHERE),
                        Optional.empty(),
                        at(population.today().minusDays(9)),
                        Optional.empty()),
                PersonId.PROGRAM,
                "De ouders zijn het niet eens over foto’s. Zij gaan in gesprek.");
    }

    /// The requests; somebody who never answered was asked when the child came to school.
    private static List<ConsentRequest> asked(Population population, List<ConsentAnswer> answers) {
        Set<PupilId> answered = answers.stream().map(ConsentAnswer::pupil).collect(Collectors.toSet());
        return population.authorities().stream()
                .filter(authority -> authority.power() != DemoPeople.Power.NONE)
                .filter(authority -> authority.period().contains(population.today()))
                .filter(authority -> !answered.contains(authority.pupil()))
                .map(authority -> new ConsentRequest(
                        id("asked/" + authority.pupil() + "/" + authority.guardian()),
                        authority.pupil(),
                        authority.guardian(),
                        ConsentRequest.Occasion.ENROLMENT,
                        at(day(population.today(), true)),
                        PersonId.PROGRAM))
                .toList();
    }

    private static boolean decides(DemoPeople.Authority authority) {
        return switch (authority.power()) {
            case JOINT, SOLE, GUARDIANSHIP -> true;
            case NONE, UNKNOWN -> false;
        };
    }

    private static List<ConsentAnswer> answers(
            Population population, DemoPeople.Authority authority, List<PurposeKey> asked) {
        int kind = Math.floorMod(id(authority.guardian().toString()).hashCode(), 20);
        LocalDate day = day(population.today(), kind == 0);
        List<ConsentAnswer> answers = new ArrayList<>();
        for (PurposeKey key : asked) {
            String purpose = key.code();
            choice(population, authority, kind, purpose)
                    .ifPresent(choice -> answers.add(answer(authority, purpose, choice, day)));
        }
        return answers;
    }

    /// Of twenty parents one answered last year only, two never, four refuse public places, and
    /// one refuses everything.
    private static Optional<ConsentChoice> choice(
            Population population, DemoPeople.Authority authority, int kind, String purpose) {
        if (authority.pupil().equals(population.pupil(LandmarkPupil.OF_SEPARATED_PARENTS))) {
            return separated(population, authority.guardian(), purpose);
        }
        return switch (kind) {
            case 1, 2 -> Optional.empty();
            case 3, 4, 5, 6 -> Optional.of(PUBLIC.contains(purpose) ? ConsentChoice.REFUSED : ConsentChoice.GRANTED);
            case 7 -> Optional.of(ConsentChoice.REFUSED);
            default -> Optional.of(ConsentChoice.GRANTED);
        };
    }

    /// `ouder` consented to most and has one question open; `ouder2` refused one of those.
    private static Optional<ConsentChoice> separated(Population population, PersonId guardian, String purpose) {
        boolean first = guardian.equals(population.person("ouder"));
        return switch (purpose) {
            case "private_filming" -> Optional.empty();
            case "press" -> first ? Optional.of(ConsentChoice.REFUSED) : Optional.empty();
            case "social_media" -> Optional.of(first ? ConsentChoice.GRANTED : ConsentChoice.REFUSED);
            case "lesson_recording" -> first ? Optional.empty() : Optional.of(ConsentChoice.REFUSED);
            default -> first ? Optional.of(ConsentChoice.GRANTED) : Optional.empty();
        };
    }

    private static ConsentAnswer answer(
            DemoPeople.Authority authority, String purpose, ConsentChoice choice, LocalDate day) {
        PupilId pupil = authority.pupil();
        return new ConsentAnswer(
                new ConsentAnswerId(id(pupil + "/" + authority.guardian() + "/" + purpose)),
                pupil,
                ConsentSubject.of(new PurposeKey(purpose)),
                1,
                Language.DUTCH,
                choice,
                authority.guardian(),
                authority.power() == DemoPeople.Power.GUARDIANSHIP
                        ? AnswererCapacity.GUARDIAN
                        : AnswererCapacity.PARENT,
                AnswerRoute.OWN_PAGE,
                at(day),
                at(day),
                authority.guardian(),
                new ConsentValidity.OfSchoolYear(SchoolYear.of(day)),
                Optional.empty());
    }

    /// Three weeks into the school year, or into the previous one while this one is younger.
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
