package nl.zorgvuldig.demo;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.demo.population.Pupils;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.PupilDossierAct;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Staff ask for the dossiers of two pupils whose parents, or who themselves, can sign in: so that
/// there is something to see on the page that says who looked. They ask `access`, as they would
/// in earnest, and the log tells no lies.
@Component
@Lazy
final class LookedLoader {
    private final AccessControl access;

    LookedLoader(AccessControl access) {
        this.access = access;
    }

    void load(Population population) {
        for (Landmark one : List.of(Landmark.OF_SEPARATED_PARENTS, Landmark.SIXTEEN)) {
            PupilId pupil = population.pupil(one);
            staff(population, pupil).forEach(who -> ask(population, who, EnrolmentActs.READ, pupil));
            ask(population, population.person("fg"), LogActs.READ_LOG, pupil);
            ask(population, population.person("beheer"), EnrolmentActs.READ, pupil);
        }
    }

    private static Stream<PersonId> staff(Population population, PupilId pupil) {
        Stream<PersonId> guides = population.placements().stream()
                .filter(one -> one.pupil().equals(pupil))
                .filter(one -> one.period().contains(population.today()))
                .map(Pupils.Placement::group)
                .flatMap(group -> population.groupRelations().stream()
                        .filter(one -> one.group().equals(group)))
                .filter(one -> one.period().contains(population.today()))
                .map(People.GroupRelation::person);
        return Stream.concat(guides, Stream.of(population.person("bestuur"))).distinct();
    }

    private void ask(Population population, PersonId person, PupilDossierAct act, PupilId pupil) {
        SignedIn who = new SignedIn(population.board().id(), person, AccountKind.STAFF);
        new Acting(who.board(), person, Act.BROWSE, population.today()).run(() -> access.ask(who, act, pupil));
    }
}
