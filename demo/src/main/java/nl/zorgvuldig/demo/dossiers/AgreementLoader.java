package nl.zorgvuldig.demo.dossiers;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierContents;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.agreements.Agreements;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the follow-up of agreements in a thick dossier: one is overdue, one was handed over and
/// still runs, one is done; nobody is assigned to the others.
@Component
@Lazy
public final class AgreementLoader {
    private final DossierContents contents;
    private final Agreements agreements;

    AgreementLoader(DossierContents contents, Agreements agreements) {
        this.contents = contents;
        this.agreements = agreements;
    }

    public void load(Population population) {
        PupilId pupil = population.pupil(LandmarkPupil.THICK_DOSSIER);
        PersonId teacher = population.person("leerkracht");
        PersonId ib = population.person("ib");
        List<EntryId> entries = contents.list(pupil).stream()
                .filter(content -> content.kind() == DossierContent.Kind.ENTRY)
                .filter(content -> content.what() == EntryKind.AGREEMENT)
                .map(content -> new EntryId(content.id().value()))
                .limit(3)
                .toList();
        List<List<Agreement.Event>> events = List.of(
                List.of(given(population, 1, teacher, teacher, -4, 20)),
                List.of(given(population, 1, teacher, teacher, -2, 25), given(population, 2, ib, teacher, 12, 3)),
                List.of(
                        given(population, 1, ib, ib, -10, 40),
                        new Agreement.Event(
                                2,
                                new Agreement.What.Closed("Het gaat goed. We doen het tot de zomer zo."),
                                ib,
                                ConfidentialEntryLoader.moment(population, 12))));
        for (int place = 0; place < entries.size(); place++) {
            agreements.takeOver(pupil, new Agreement(entries.get(place), events.get(place)));
        }
    }

    private static Agreement.Event given(
            Population population, int number, PersonId owner, PersonId by, int dueIn, int daysAgo) {
        Instant at = ConfidentialEntryLoader.moment(population, daysAgo);
        return new Agreement.Event(
                number, new Agreement.What.Given(owner, population.today().plusDays(dueIn)), by, at);
    }
}
