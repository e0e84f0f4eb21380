package nl.zorgvuldig.demo.compliance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.oversight.UnusualReadingScan;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads unusual reading: at the school of `directeur2` a guide asks repeatedly for dossiers of
/// another group, and everybody who may opens the dossier of one pupil. They go through `access`,
/// as in a real installation.
@Component
@Lazy
public final class UnusualAccessLoader {
    private static final int ASKED = 12;

    private final AccessControl access;
    private final UnusualReadingScan search;

    UnusualAccessLoader(AccessControl access, UnusualReadingScan search) {
        this.access = access;
        this.search = search;
    }

    public void load(Population population) {
        SchoolId school = school(population);
        List<GroupId> groups = population.groups().stream()
                .filter(each -> each.school().equals(school))
                .map(each -> each.id())
                .filter(groupId -> !guides(population, groupId).isEmpty())
                .filter(groupId -> pupils(population, groupId).size() >= ASKED)
                .toList();
        if (groups.size() > 1) {
            asking(population, groups.getFirst(), groups.getLast());
            groups.stream()
                    .max(Comparator.comparing(
                            groupId -> readers(population, school, groupId).size()))
                    .ifPresent(group -> readers(population, school, group)
                            .forEach(person -> ask(
                                    population,
                                    person,
                                    pupils(population, group).getLast())));
        }
        new Acting(population.board().id(), PersonId.PROGRAM, Act.MAINTAIN, population.today())
                .run(() -> search.look(0));
    }

    /// A guide of one group but not of the other, without a demonstration account.
    private void asking(Population population, GroupId own, GroupId other) {
        List<PupilId> pupils = pupils(population, other).subList(0, ASKED);
        guides(population, own).stream()
                .filter(person -> !guides(population, other).contains(person))
                .filter(person -> !population.handles().containsValue(person))
                .findFirst()
                .ifPresent(guide -> pupils.forEach(pupil -> ask(population, guide, pupil)));
    }

    private static SchoolId school(Population population) {
        return population.schoolRelations().stream()
                .filter(relation -> relation.person().equals(population.person("directeur2")))
                .filter(relation -> relation.period().contains(population.today()))
                .map(DemoPeople.SchoolRelation::school)
                .findFirst()
                .orElseThrow();
    }

    private static List<PersonId> guides(Population population, GroupId group) {
        return population.groupRelations().stream()
                .filter(relation -> relation.group().equals(group))
                .filter(relation -> relation.period().contains(population.today()))
                .map(DemoPeople.GroupRelation::person)
                .distinct()
                .toList();
    }

    private static List<PupilId> pupils(Population population, GroupId group) {
        return population.placements().stream()
                .filter(placement -> placement.group().equals(group))
                .filter(placement -> placement.period().contains(population.today()))
                .map(DemoPupils.Placement::pupil)
                .filter(pupil -> !population.landmarks().containsValue(pupil))
                .toList();
    }

    private static List<PersonId> readers(Population population, SchoolId school, GroupId group) {
        Stream<PersonId> ofSchool = population.schoolRelations().stream()
                .filter(relation -> relation.school().equals(school))
                .filter(relation -> relation.period().contains(population.today()))
                .map(DemoPeople.SchoolRelation::person);
        Stream<PersonId> ofBoard = population.boardRelations().stream()
                .filter(relation -> relation.role() == DemoPeople.BoardRole.AUTHORITY)
                .filter(relation -> relation.period().contains(population.today()))
                .map(DemoPeople.BoardRelation::person);
        return Stream.of(guides(population, group).stream(), ofSchool, ofBoard)
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    private void ask(Population population, PersonId person, PupilId pupil) {
        SignedInUser who = new SignedInUser(population.board().id(), person, AccountKind.STAFF);
        new Acting(who.board(), person, Act.BROWSE, population.today())
                .run(() -> access.ask(who, EnrolmentActs.READ, pupil));
    }
}
