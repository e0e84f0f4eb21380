package nl.zorgvuldig.demo.compliance;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.demo.dossiers.InspectionLoader;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.privacy.rights.RequesterIdentityCheck;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightRefusalGround;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightRequesterCapacity;
import nl.zorgvuldig.privacy.rights.RightRequests;
import nl.zorgvuldig.privacy.rights.RightsDecision;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads data subject requests in every state: about pupils of the first school, by parents about
/// themselves, and by employees.
@Component
@Lazy
public final class RightsLoader {
    /// Families of `InspectionLoader` before this one are used by others.
    private static final int FIRST = 12;

    private final RightRequests rights;

    RightsLoader(RightRequests rights) {
        this.rights = rights;
    }

    public void load(Population population) {
        List<DemoPeople.Family> families = InspectionLoader.families(population);
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
                step(population, head, 20, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT)));
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
                step(population, head, 33, new RightEvent.Checked(RequesterIdentityCheck.CALLED)),
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
                step(population, head, 24, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT)),
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
                step(population, head, 48, new RightEvent.Checked(RequesterIdentityCheck.SEEN)),
                step(
                        population,
                        head,
                        40,
                        new RightEvent.Decided(
                                RightsDecision.REFUSED,
                                Optional.of(RightRefusalGround.PUBLIC_TASK),
                                "De leerkracht van nu heeft deze stukken nodig om uw kind te begeleiden. Twee jaar na het vertrek gaan ze vanzelf weg.")));
        child(
                population,
                families.get(FIRST + 6),
                RightKind.RECTIFICATION,
                60,
                "Ons telefoonnummer klopt niet.",
                step(population, head, 59, new RightEvent.Checked(RequesterIdentityCheck.CALLED)),
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
                new DataSubject(
                        population.board().id(),
                        SubjectKind.PUPIL,
                        population
                                .pupil(LandmarkPupil.OF_PARENT_WITHOUT_AUTHORITY)
                                .value()),
                population.person("ouder-zonder-gezag"),
                RightRequesterCapacity.INFORMATION,
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
                step(population, office, 8, new RightEvent.Checked(RequesterIdentityCheck.ACCOUNT)));
        self(population, SubjectKind.STAFF, "personeel", RightKind.PORTABILITY, 6, "");
    }

    private void self(
            Population population,
            SubjectKind kind,
            String handle,
            RightKind right,
            int daysAgo,
            String words,
            RecordedEvent<RightEvent>... steps) {
        PersonId person = population.person(handle);
        take(
                population,
                DataSubject.of(population.board().id(), kind, person),
                person,
                RightRequesterCapacity.SELF,
                right,
                daysAgo,
                words,
                steps);
    }

    private void child(
            Population population,
            DemoPeople.Family family,
            RightKind kind,
            int daysAgo,
            String words,
            RecordedEvent<RightEvent>... steps) {
        take(
                population,
                DataSubject.of(population.board().id(), family.children().getFirst()),
                family.guardians().getFirst(),
                RightRequesterCapacity.AUTHORITY,
                kind,
                daysAgo,
                words,
                steps);
    }

    private void take(
            Population population,
            DataSubject about,
            PersonId by,
            RightRequesterCapacity standing,
            RightKind kind,
            int daysAgo,
            String words,
            RecordedEvent<RightEvent>... steps) {
        List<RecordedEvent<RightEvent>> all = new ArrayList<>();
        for (RecordedEvent<RightEvent> step : steps) {
            all.add(new RecordedEvent<>(all.size() + 1, step.by(), step.at(), step.event()));
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
                                Optional.of(words).filter(text -> !text.isEmpty())),
                        all),
                Set.of());
    }

    private static RightId id(DataSubject about, RightKind kind) {
        return new RightId(
                UUID.nameUUIDFromBytes(("rights/" + about.id() + "/" + kind).getBytes(StandardCharsets.UTF_8)));
    }

    private static RecordedEvent<RightEvent> step(Population population, PersonId by, int daysAgo, RightEvent what) {
        return new RecordedEvent<>(1, by, InspectionLoader.at(population, daysAgo, LocalTime.of(15, 20)), what);
    }
}
