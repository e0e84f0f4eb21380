package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.Answer;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Capacity;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.emergency.Call;
import nl.zorgvuldig.emergency.CardPart;
import nl.zorgvuldig.emergency.CardText;
import nl.zorgvuldig.emergency.Health;
import nl.zorgvuldig.emergency.Route;
import nl.zorgvuldig.emergency.Tellings;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.web.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Emergency cards in every state: one that everybody who decides agreed to, one that waits for
/// `ouder2`, one of which the yes was taken back, one that a teacher wrote down from a call and to
/// which nobody agreed yet. Of all other pupils there is none.
@Component
@Lazy
final class EmergencyLoader {
    private static final ConsentSubject CARD = ConsentSubject.of(new PurposeKey("emergency_card"));

    private final Consents consents;
    private final Tellings tellings;

    EmergencyLoader(Consents consents, Tellings tellings) {
        this.consents = consents;
        this.tellings = tellings;
    }

    void load(Population population) {
        PupilId agreed = population.pupil(Landmark.THICK_DOSSIER);
        PupilId waits = population.pupil(Landmark.OF_SEPARATED_PARENTS);
        PupilId back = population.pupil(Landmark.ASSIGNED);
        PupilId told = InspectionLoader.families(population).get(5).children().getFirst();
        tellings.prepare(List.of(agreed, waits, told));
        LocalDate day = population.today().minusDays(20);
        List<PersonId> parents = deciders(population, agreed);
        write(agreed, parents.getFirst(), parents.getFirst(), Route.OWN_PAGE, day, wasp());
        write(waits, population.person("ouder"), population.person("ouder"), Route.OWN_PAGE, day, peanut());
        write(
                told,
                deciders(population, told).getFirst(),
                population.person("leerkracht"),
                Route.TELEPHONE,
                population.today().minusDays(2),
                asthma());
        List<Answer> answers = new ArrayList<>();
        parents.forEach(one -> answers.add(answer(agreed, one, Choice.GRANTED, day)));
        answers.add(answer(waits, population.person("ouder"), Choice.GRANTED, day));
        for (PersonId one : deciders(population, back)) {
            answers.add(answer(back, one, Choice.GRANTED, day.minusDays(10)));
        }
        answers.add(answer(back, deciders(population, back).getFirst(), Choice.WITHDRAWN, day));
        consents.takeOver(answers);
    }

    private static CardText wasp() {
        return new CardText(
                new Health(
                        "Wespen en bijen. Wordt rood, krijgt dikke lippen en het benauwd.",
                        "EpiPen 0,15 mg. Ligt in de rode tas in de la van de leerkracht.",
                        "1. Pen in het bovenbeen, door de kleren heen.\n2. Bel 112.\n3. Laat zitten, niet lopen. Bel daarna ons."),
                List.of(new Call("mama", "06 12345678"), new Call("oma Riet", "0113 212 345")));
    }

    private static CardText peanut() {
        return new CardText(
                new Health(
                        "Pinda’s en noten.",
                        "Cetirizine drank, 5 ml. Ligt bij de administratie.",
                        "Geef de drank en bel mij. Wordt het benauwd: bel 112."),
                List.of(new Call("papa", "06 87654321")));
    }

    private static CardText asthma() {
        return new CardText(
                new Health("", "Salbutamol, twee pufjes. Zit in de schooltas.", ""),
                List.of(new Call("moeder", "06 11223344")));
    }

    private void write(PupilId pupil, PersonId author, PersonId by, Route route, LocalDate day, CardText text) {
        tellings.takeOver(
                pupil, new CardPart(id("card/" + pupil + "/" + author), author, 1, route, day, at(day), by, text));
    }

    private static Answer answer(PupilId pupil, PersonId person, Choice choice, LocalDate day) {
        return new Answer(
                new AnswerId(id("card/" + pupil + "/" + person + "/" + choice)),
                pupil,
                CARD,
                1,
                Language.DUTCH,
                choice,
                person,
                Capacity.PARENT,
                nl.zorgvuldig.consent.Route.OWN_PAGE,
                at(day),
                at(day),
                person,
                new Validity.OfTerm(Period.since(day)),
                Optional.empty());
    }

    static List<PersonId> deciders(Population population, PupilId pupil) {
        return population.authorities().stream()
                .filter(one -> one.pupil().equals(pupil))
                .filter(one -> one.period().contains(population.today()))
                .filter(one -> switch (one.power()) {
                    case JOINT, SOLE, GUARDIANSHIP -> true;
                    case NONE, UNKNOWN -> false;
                })
                .map(People.Authority::guardian)
                .toList();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(20, 5)).atZone(SchoolDay.ZONE).toInstant();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
