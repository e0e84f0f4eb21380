package nl.zorgvuldig.demo.care;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.emergency.CardInputChannel;
import nl.zorgvuldig.care.emergency.CardNecessity;
import nl.zorgvuldig.care.emergency.CardPart;
import nl.zorgvuldig.care.emergency.CardText;
import nl.zorgvuldig.care.emergency.CardTranscriptions;
import nl.zorgvuldig.care.emergency.EmergencyContact;
import nl.zorgvuldig.care.emergency.HealthInformation;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.demo.dossiers.InspectionLoader;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads emergency cards in every state: one with everybody's consent, one with the consent of
/// `ouder` alone, both with words that the school needs; one with consent withdrawn; and one that a
/// teacher recorded from a telephone call, about which nobody decided or consented yet. No other
/// pupil has one.
@Component
@Lazy
public final class EmergencyLoader {
    private static final ConsentSubject CARD = ConsentSubject.of(new PurposeKey("emergency_card"));

    private final Consents consents;
    private final CardTranscriptions tellings;

    EmergencyLoader(Consents consents, CardTranscriptions tellings) {
        this.consents = consents;
        this.tellings = tellings;
    }

    public void load(Population population) {
        PupilId agreed = population.pupil(LandmarkPupil.THICK_DOSSIER);
        PupilId waits = population.pupil(LandmarkPupil.OF_SEPARATED_PARENTS);
        PupilId back = population.pupil(LandmarkPupil.ASSIGNED);
        PupilId told = InspectionLoader.families(population).get(5).children().getFirst();
        tellings.prepare(List.of(agreed, waits, told));
        LocalDate day = population.today().minusDays(20);
        List<PersonId> parents = deciders(population, agreed);
        write(
                agreed,
                parents.getFirst(),
                parents.getFirst(),
                CardInputChannel.OWN_PAGE,
                day,
                wasp(),
                Optional.of(new Needed(population.person("ib"), "Bij een steek is de pen nodig binnen een kwartier.")));
        write(
                waits,
                population.person("ouder"),
                population.person("ouder"),
                CardInputChannel.OWN_PAGE,
                day,
                peanut(),
                Optional.of(new Needed(population.person("ib"), "Een spoor van noten is genoeg voor een reactie.")));
        write(
                told,
                deciders(population, told).getFirst(),
                population.person("leerkracht"),
                CardInputChannel.TELEPHONE,
                population.today().minusDays(2),
                asthma(),
                Optional.empty());
        List<ConsentAnswer> answers = new ArrayList<>();
        parents.forEach(person -> answers.add(answer(agreed, person, ConsentChoice.GRANTED, day)));
        answers.add(answer(waits, population.person("ouder"), ConsentChoice.GRANTED, day));
        for (PersonId person : deciders(population, back)) {
            answers.add(answer(back, person, ConsentChoice.GRANTED, day.minusDays(10)));
        }
        answers.add(answer(back, deciders(population, back).getFirst(), ConsentChoice.WITHDRAWN, day));
        consents.takeOver(answers);
    }

    private static CardText wasp() {
        return new CardText(
                new HealthInformation(
                        "Wespen en bijen. Wordt rood, krijgt dikke lippen en het benauwd.",
                        "EpiPen 0,15 mg. Ligt in de rode tas in de la van de leerkracht.",
                        "1. Pen in het bovenbeen, door de kleren heen.\n2. Bel 112.\n3. Laat zitten, niet lopen. Bel daarna ons."),
                List.of(new EmergencyContact("mama", "06 12345678"), new EmergencyContact("oma Riet", "0113 212 345")));
    }

    private static CardText peanut() {
        return new CardText(
                new HealthInformation(
                        "Pinda’s en noten.",
                        "Cetirizine drank, 5 ml. Ligt bij de administratie.",
                        "Geef de drank en bel mij. Wordt het benauwd: bel 112."),
                List.of(new EmergencyContact("papa", "06 87654321")));
    }

    private static CardText asthma() {
        return new CardText(
                new HealthInformation("", "Salbutamol, twee pufjes. Zit in de schooltas.", ""),
                List.of(new EmergencyContact("moeder", "06 11223344")));
    }

    private void write(
            PupilId pupil,
            PersonId author,
            PersonId by,
            CardInputChannel route,
            LocalDate day,
            CardText text,
            Optional<Needed> needed) {
        UUID id = id("card/" + pupil + "/" + author);
        CardPart part = new CardPart(id, author, 1, route, day, at(day), by, text);
        tellings.takeOver(pupil, part, needed.map(decision -> decision.about(part)));
    }

    /// Decision that the school needs somebody's words, on the day after they were written.
    private record Needed(PersonId by, String why) {
        CardNecessity about(CardPart part) {
            return new CardNecessity(
                    EmergencyLoader.id("needed/" + part.id()),
                    part.author(),
                    part.id(),
                    true,
                    at(part.givenOn().plusDays(1)),
                    by,
                    why);
        }
    }

    private static ConsentAnswer answer(PupilId pupil, PersonId person, ConsentChoice choice, LocalDate day) {
        return new ConsentAnswer(
                new ConsentAnswerId(id("card/" + pupil + "/" + person + "/" + choice)),
                pupil,
                CARD,
                1,
                Language.DUTCH,
                choice,
                person,
                AnswererCapacity.PARENT,
                nl.zorgvuldig.consent.answers.AnswerRoute.OWN_PAGE,
                at(day),
                at(day),
                person,
                new ConsentValidity.OfTerm(Period.since(day)),
                Optional.empty());
    }

    public static List<PersonId> deciders(Population population, PupilId pupil) {
        return population.authorities().stream()
                .filter(authority -> authority.pupil().equals(pupil))
                .filter(authority -> authority.period().contains(population.today()))
                .filter(authority -> switch (authority.power()) {
                    case JOINT, SOLE, GUARDIANSHIP -> true;
                    case NONE, UNKNOWN -> false;
                })
                .map(DemoPeople.Authority::guardian)
                .toList();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(20, 5)).atZone(SchoolDay.ZONE).toInstant();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
