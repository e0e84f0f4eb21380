package nl.zorgvuldig.access.control.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GuidedGroup;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Questions about the staff and the pupils of the demonstration board. Every other question is
/// about a pupil whose dossier opens to the one who asks, if there is one; so that yes and no are
/// both common.
final class Questions {
    static final int COUNT = 16_384;
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<PupilDossierAct> ACTS =
            List.of(EnrolmentActs.READ, DossierActs.WRITE, EnrolmentActs.LIST, EnrolmentActs.SEARCH, LogActs.READ_LOG, AccessActs.ASSIGN, EnrolmentActs.END_ENROLMENT);

    private final Population population = Population.on(DAY);
    private final Map<GroupId, Group> groups = new HashMap<>();

    Questions() {
        for (DemoPlaces.Group one : population.groups()) {
            groups.put(one.id(), new Group(one.id(), one.school(), one.year(), one.key(), one.name(), "C", false));
        }
    }

    Question[] make() {
        List<AccessRequester> readers = readers();
        List<SchoolCareer> pupils = pupils();
        Map<PersonId, List<SchoolCareer>> open = new HashMap<>();
        for (AccessRequester reader : readers) {
            open.put(
                    reader.person(),
                    pupils.stream()
                            .filter(one -> AccessRules.decide(reader, one, EnrolmentActs.READ, DAY) instanceof AccessRuling.Allowed)
                            .toList());
        }
        Random random = new Random(20_261_124);
        Question[] questions = new Question[COUNT];
        for (int i = 0; i < COUNT; i++) {
            AccessRequester reader = readers.get(random.nextInt(readers.size()));
            List<SchoolCareer> among = i % 2 == 0 ? pupils : open.get(reader.person());
            among = among.isEmpty() ? pupils : among;
            questions[i] = new Question(
                    reader, among.get(random.nextInt(among.size())), ACTS.get(random.nextInt(ACTS.size())), DAY);
        }
        return questions;
    }

    /// To which school a group belongs.
    SchoolId schoolOf(GroupId group) {
        return groups.get(group).school();
    }

    private List<AccessRequester> readers() {
        Map<PersonId, AccessRequester> readers = new HashMap<>();
        population.employees().forEach(one -> readers.put(one.id(), reader(one.id())));
        population.outsiders().stream()
                .filter(one -> one.function() == DemoPeople.Function.SCHOOL_DOCTOR)
                .forEach(one -> readers.put(one.id(), reader(one.id())));
        return readers.values().stream()
                .sorted(Comparator.comparing(one -> one.person().value()))
                .toList();
    }

    private AccessRequester reader(PersonId person) {
        List<HeldFunction> functions = new ArrayList<>();
        population.schoolRelations().stream()
                .filter(one -> one.person().equals(person))
                .forEach(one -> functions.add(new HeldFunction(
                        one.id(), person, function(one.role()), Optional.of(one.school()), one.period())));
        population.boardRelations().stream()
                .filter(one -> one.person().equals(person))
                .forEach(one -> function(one.role())
                        .ifPresent(held -> functions.add(
                                new HeldFunction(one.id(), person, held, Optional.empty(), one.period()))));
        return new AccessRequester(
                person,
                AccountKind.STAFF,
                functions,
                population.groupRelations().stream()
                        .filter(one -> one.person().equals(person))
                        .map(one -> new GuidedGroup(groups.get(one.group()), one.period()))
                        .toList(),
                population.assignments().stream()
                        .filter(one -> one.person().equals(person))
                        .map(one -> new AccessRequester.Given(one.id(), one.pupil(), one.period()))
                        .toList(),
                List.of(),
                List.of(),
                Map.of());
    }

    private List<SchoolCareer> pupils() {
        Map<PupilId, List<Enrolment>> enrolments = new HashMap<>();
        population.enrolments().stream()
                .sorted(Comparator.comparing(one -> one.from()))
                .forEach(one -> enrolments
                        .computeIfAbsent(one.pupil(), any -> new ArrayList<>())
                        .add(new Enrolment(
                                one.id(),
                                one.pupil(),
                                one.school(),
                                "",
                                one.from(),
                                one.lastSchoolDay().orElse(Period.OPEN),
                                one.deregistered().orElse(Period.OPEN))));
        Map<PupilId, List<Placement>> placements = new HashMap<>();
        population
                .placements()
                .forEach(one -> placements
                        .computeIfAbsent(one.pupil(), any -> new ArrayList<>())
                        .add(new Placement(
                                one.id(), one.pupil(), one.group(), Integer.toString(one.year()), one.period())));
        return population.pupils().stream()
                .map(one -> new SchoolCareer(
                        one.id(),
                        enrolments.get(one.id()).getLast().school(),
                        enrolments.get(one.id()),
                        placements.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static StaffFunction function(DemoPeople.SchoolRole role) {
        return switch (role) {
            case HEAD, ACTING_HEAD -> StaffFunction.HEAD;
            case SUPPORT_COORDINATOR -> StaffFunction.SUPPORT_COORDINATOR;
        };
    }

    private static Optional<StaffFunction> function(DemoPeople.BoardRole role) {
        return switch (role) {
            case AUTHORITY -> Optional.of(StaffFunction.BOARD);
            case DATA_PROTECTION_OFFICER -> Optional.of(StaffFunction.DATA_PROTECTION_OFFICER);
            case ADMINISTRATOR -> Optional.of(StaffFunction.ADMINISTRATOR);
            case PERSONNEL_OFFICE -> Optional.of(StaffFunction.PERSONNEL_OFFICE);
            case SCHOOL_DOCTOR -> Optional.of(StaffFunction.SCHOOL_DOCTOR);
            case EXTERNAL_EXPERT -> Optional.empty();
        };
    }
}
