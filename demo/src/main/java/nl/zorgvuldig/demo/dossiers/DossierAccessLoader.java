package nl.zorgvuldig.demo.dossiers;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Lets staff ask for the dossiers of two pupils of whom a parent, or the pupil, has a
/// demonstration account, so that the page on who looked shows something. They go through
/// `access`, as in a real installation, so that the log is truthful.
@Component
@Lazy
public final class DossierAccessLoader {
    private final AccessControl access;

    DossierAccessLoader(AccessControl access) {
        this.access = access;
    }

    public void load(Population population) {
        for (LandmarkPupil landmarkPupil : List.of(LandmarkPupil.OF_SEPARATED_PARENTS, LandmarkPupil.SIXTEEN)) {
            PupilId pupil = population.pupil(landmarkPupil);
            staff(population, pupil).forEach(who -> ask(population, who, EnrolmentActs.READ, pupil));
            ask(population, population.person("fg"), LogActs.READ_LOG, pupil);
            ask(population, population.person("beheer"), EnrolmentActs.READ, pupil);
        }
    }

    private static Stream<PersonId> staff(Population population, PupilId pupil) {
        Stream<PersonId> guides = population.placements().stream()
                .filter(placement -> placement.pupil().equals(pupil))
                .filter(placement -> placement.period().contains(population.today()))
                .map(DemoPupils.Placement::group)
                .flatMap(group -> population.groupRelations().stream()
                        .filter(relation -> relation.group().equals(group)))
                .filter(relation -> relation.period().contains(population.today()))
                .map(DemoPeople.GroupRelation::person);
        return Stream.concat(guides, Stream.of(population.person("bestuur"))).distinct();
    }

    private void ask(Population population, PersonId person, PupilDossierAct act, PupilId pupil) {
        SignedInUser who = new SignedInUser(population.board().id(), person, AccountKind.STAFF);
        new Acting(who.board(), person, Act.BROWSE, population.today()).run(() -> access.ask(who, act, pupil));
    }
}
