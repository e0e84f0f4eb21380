package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.Contents;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.dossier.ViewpointId;
import nl.zorgvuldig.dossier.Viewpoints;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What parents and a pupil of sixteen think of what stands in three dossiers: given by themselves,
/// and taken over from paper by the head.
@Component
@Lazy
final class ViewpointLoader {
    private final Contents contents;
    private final Viewpoints viewpoints;

    ViewpointLoader(Contents contents, Viewpoints viewpoints) {
        this.contents = contents;
        this.viewpoints = viewpoints;
    }

    void load(Population population) {
        PersonId head = population.person("directeur");
        PupilId thick = population.pupil(Landmark.THICK_DOSSIER);
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
                population.pupil(Landmark.SIXTEEN),
                0,
                self,
                self,
                9,
                "Ik vond het zelf een goed gesprek, maar er staat niet bij waarom ik te laat was.");
    }

    private static PersonId parent(Population population, PupilId pupil) {
        return population.families().stream()
                .filter(one -> one.children().contains(pupil))
                .map(People.Family::guardians)
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
        List<Content> all = contents.list(pupil);
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
                                ConfidentialLoader.moment(population, daysAgo),
                                text)));
    }

    private static ViewpointId id(Content about, PersonId by) {
        return new ViewpointId(
                UUID.nameUUIDFromBytes(("viewpoint/" + about.id() + "/" + by).getBytes(StandardCharsets.UTF_8)));
    }
}
