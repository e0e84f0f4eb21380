package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.rights.Check;
import nl.zorgvuldig.rights.Ground;
import nl.zorgvuldig.rights.KeptRights;
import nl.zorgvuldig.rights.RightEvent;
import nl.zorgvuldig.rights.RightFile;
import nl.zorgvuldig.rights.RightId;
import nl.zorgvuldig.rights.RightKind;
import nl.zorgvuldig.rights.RightRequest;
import nl.zorgvuldig.rights.RightsDecision;
import nl.zorgvuldig.rights.Standing;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Requests about data in every state: about pupils of the first school, by parents about
/// themselves, and by employees.
@Component
@Lazy
final class RightsLoader {
    /// Families of `InspectionLoader` that others use come before.
    private static final int FIRST = 12;

    private final KeptRights rights;

    RightsLoader(KeptRights rights) {
        this.rights = rights;
    }

    void load(Population population) {
        List<People.Family> families = InspectionLoader.families(population);
        PersonId head = population.person("directeur");
        child(
                population,
                families.get(FIRST),
                RightKind.RECTIFICATION,
                3,
                "In het verslag van september staat dat wij niet op het gesprek waren. Wij waren er wel.");
        child(
                population,
                families.get(FIRST + 1),
                RightKind.ERASURE,
                21,
                "Wij willen dat de aantekeningen over de scheiding weggaan.",
                step(population, head, 20, new RightEvent.Checked(Check.ACCOUNT)));
        child(
                population,
                families.get(FIRST + 2),
                RightKind.OBJECTION,
                17,
                "Wij willen niet dat ons kind in het leerlingbesprekingsoverleg wordt besproken.");
        child(
                population,
                families.get(FIRST + 3),
                RightKind.ACCESS,
                40,
                "",
                step(population, head, 33, new RightEvent.Checked(Check.CALLED)),
                step(
                        population,
                        head,
                        21,
                        new RightEvent.Extended(
                                "Er zijn veel stukken van voor de verhuizing van de school. Die moeten eerst worden nagekeken.")));
        child(
                population,
                families.get(FIRST + 4),
                RightKind.RECTIFICATION,
                25,
                "Onze zoon heeft geen leesbril. Dat staat er wel.",
                step(population, head, 24, new RightEvent.Checked(Check.ACCOUNT)),
                step(
                        population,
                        head,
                        10,
                        new RightEvent.Decided(
                                RightsDecision.GRANTED,
                                Optional.empty(),
                                "U hebt gelijk: dit hoort bij een andere leerling. Wij verbeteren het.")));
        child(
                population,
                families.get(FIRST + 5),
                RightKind.ERASURE,
                50,
                "Alles van groep 3 kan weg.",
                step(population, head, 48, new RightEvent.Checked(Check.SEEN)),
                step(
                        population,
                        head,
                        40,
                        new RightEvent.Decided(
                                RightsDecision.REFUSED,
                                Optional.of(Ground.PUBLIC_TASK),
                                "De leerkracht van nu heeft deze stukken nodig om uw kind te begeleiden. Twee jaar na het vertrek gaan ze vanzelf weg.")));
        child(
                population,
                families.get(FIRST + 6),
                RightKind.RECTIFICATION,
                60,
                "Ons telefoonnummer klopt niet.",
                step(population, head, 59, new RightEvent.Checked(Check.CALLED)),
                step(
                        population,
                        head,
                        58,
                        new RightEvent.Decided(RightsDecision.GRANTED, Optional.empty(), "Wij passen het aan.")),
                step(population, head, 57, new RightEvent.Done("Het nieuwe nummer staat erin.")));
        child(
                population,
                families.get(FIRST + 7),
                RightKind.OBJECTION,
                12,
                "Wij hadden het verkeerd begrepen.",
                step(population, families.get(FIRST + 7).guardians().getFirst(), 11, new RightEvent.Withdrawn()));
        information(population);
        selves(population);
    }

    private void information(Population population) {
        take(
                population,
                new Subject(
                        population.board().id(),
                        SubjectKind.PUPIL,
                        population.pupil(Landmark.OF_PARENT_WITHOUT_AUTHORITY).value()),
                population.person("ouder-zonder-gezag"),
                Standing.INFORMATION,
                RightKind.INFORMATION,
                8,
                "Hoe gaat het met leren, en heeft mijn kind vriendjes?");
    }

    private void selves(Population population) {
        PersonId office = population.person("personeel");
        self(
                population,
                SubjectKind.GUARDIAN,
                "ouder2",
                RightKind.ACCESS,
                15,
                "Ik wil weten wat jullie over mij bewaren.");
        self(
                population,
                SubjectKind.STAFF,
                "leerkracht2",
                RightKind.RECTIFICATION,
                9,
                "Mijn eerste werkdag staat verkeerd in mijn dossier.",
                step(population, office, 8, new RightEvent.Checked(Check.ACCOUNT)));
        self(population, SubjectKind.STAFF, "personeel", RightKind.PORTABILITY, 6, "");
    }

    private void self(
            Population population,
            SubjectKind kind,
            String handle,
            RightKind right,
            int daysAgo,
            String words,
            Recorded<RightEvent>... steps) {
        PersonId person = population.person(handle);
        take(
                population,
                Subject.of(population.board().id(), kind, person),
                person,
                Standing.SELF,
                right,
                daysAgo,
                words,
                steps);
    }

    private void child(
            Population population,
            People.Family family,
            RightKind kind,
            int daysAgo,
            String words,
            Recorded<RightEvent>... steps) {
        take(
                population,
                Subject.of(population.board().id(), family.children().getFirst()),
                family.guardians().getFirst(),
                Standing.AUTHORITY,
                kind,
                daysAgo,
                words,
                steps);
    }

    private void take(
            Population population,
            Subject about,
            PersonId by,
            Standing standing,
            RightKind kind,
            int daysAgo,
            String words,
            Recorded<RightEvent>... steps) {
        List<Recorded<RightEvent>> all = new ArrayList<>();
        for (Recorded<RightEvent> step : steps) {
            all.add(new Recorded<>(all.size() + 1, step.by(), step.at(), step.event()));
        }
        rights.takeOver(
                new RightFile(
                        new RightRequest(
                                id(about, kind),
                                about,
                                kind,
                                by,
                                standing,
                                InspectionLoader.at(population, daysAgo, LocalTime.of(19, 40)),
                                Optional.of(words).filter(one -> !one.isEmpty())),
                        all),
                Set.of());
    }

    private static RightId id(Subject about, RightKind kind) {
        return new RightId(
                UUID.nameUUIDFromBytes(("rights/" + about.id() + "/" + kind).getBytes(StandardCharsets.UTF_8)));
    }

    private static Recorded<RightEvent> step(Population population, PersonId by, int daysAgo, RightEvent what) {
        return new Recorded<>(1, by, InspectionLoader.at(population, daysAgo, LocalTime.of(15, 20)), what);
    }
}
