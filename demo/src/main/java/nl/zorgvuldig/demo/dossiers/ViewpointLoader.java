package nl.zorgvuldig.demo.dossiers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierContents;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointId;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoints;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads viewpoints of parents and a pupil of sixteen on three dossiers: submitted by themselves,
/// and entered from paper by the head.
@Component
@Lazy
public final class ViewpointLoader {
    private final DossierContents contents;
    private final Viewpoints viewpoints;

    ViewpointLoader(DossierContents contents, Viewpoints viewpoints) {
        this.contents = contents;
        this.viewpoints = viewpoints;
    }

    public void load(Population population) {
        PersonId head = population.person("directeur");
        PupilId thick = population.pupil(LandmarkPupil.THICK_DOSSIER);
        PersonId parent = parent(population, thick);
        give(
                population,
                thick,
                0,
                parent,
                parent,
                6,
                "Thuis zien wij dit anders. Na school is er vaak nog energie genoeg.\nWij praten hier graag nog eens over.");
        give(
                population,
                thick,
                2,
                parent,
                head,
                40,
                "Er staat dat wij dit zo hebben afgesproken. Wij hebben gezegd dat we erover wilden nadenken.");
        PersonId self = population.person("leerling");
        give(
                population,
                population.pupil(LandmarkPupil.SIXTEEN),
                0,
                self,
                self,
                9,
                "Ik vond het zelf een goed gesprek, maar er staat niet bij waarom ik te laat was.");
    }

    private static PersonId parent(Population population, PupilId pupil) {
        return population.families().stream()
                .filter(family -> family.children().contains(pupil))
                .map(DemoPeople.Family::guardians)
                .findFirst()
                .orElseThrow()
                .getFirst();
    }

    private void give(
            Population population,
            PupilId pupil,
            int place,
            PersonId by,
            PersonId recordedBy,
            int daysAgo,
            String text) {
        List<DossierContent> all = contents.list(pupil);
        all.stream()
                .skip(place)
                .findFirst()
                .ifPresent(about -> viewpoints.takeOver(
                        pupil,
                        new Viewpoint(
                                id(about, by),
                                about.id(),
                                about.version(),
                                by,
                                population.today().minusDays(daysAgo),
                                recordedBy,
                                ConfidentialEntryLoader.moment(population, daysAgo),
                                text)));
    }

    private static ViewpointId id(DossierContent about, PersonId by) {
        return new ViewpointId(
                UUID.nameUUIDFromBytes(("viewpoint/" + about.id() + "/" + by).getBytes(StandardCharsets.UTF_8)));
    }
}
