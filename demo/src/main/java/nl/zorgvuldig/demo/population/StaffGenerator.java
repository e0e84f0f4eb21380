package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPeople.BoardRelation;
import nl.zorgvuldig.demo.population.DemoPeople.BoardRole;
import nl.zorgvuldig.demo.population.DemoPeople.Employee;
import nl.zorgvuldig.demo.population.DemoPeople.Function;
import nl.zorgvuldig.demo.population.DemoPeople.SchoolRelation;
import nl.zorgvuldig.demo.population.DemoPeople.SchoolRole;
import nl.zorgvuldig.demo.population.material.SeededRandom;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Generates the staff: eighteen per school and six for the whole board, the school doctor and an
/// external expert.
final class StaffGenerator {
    private static final PersonName SUBJECT_TEACHER = new PersonName("Delano", "", "Zeefuik");
    private static final PersonName INTERIM_HEAD = new PersonName("Hendrikje", "van der", "Sluis");

    /// The holders of demonstration accounts, by school and position: the number of a base, or a
    /// function.
    private static final Map<String, PersonName> CAST = Map.of(
            "0/base4", new PersonName("Noor", "van den", "Berg"),
            "0/base5", new PersonName("Yusuf", "", "Demir"),
            "0/SUPPORT_COORDINATOR", new PersonName("Marijke", "", "Hoekstra"),
            "0/HEAD", new PersonName("Sietske", "de", "Boer"),
            "1/HEAD", new PersonName("Rachid", "el", "Idrissi"));

    private static final Map<String, String> HANDLES = Map.of(
            "0/base4", "leerkracht",
            "0/base5", "leerkracht2",
            "0/SUPPORT_COORDINATOR", "ib",
            "0/HEAD", "directeur",
            "1/HEAD", "directeur2");

    private final PopulationDraft draft;
    private final EmployeeGenerator hiring;
    private final TeachingTeams teams;

    StaffGenerator(PopulationDraft draft) {
        this.draft = draft;
        hiring = new EmployeeGenerator(draft);
        teams = new TeachingTeams(draft);
    }

    void make() {
        for (int school = 0; school < draft.schools.size(); school++) {
            makeSchool(school);
        }
        forBoard("bestuur", "Annelies", "van", "Rossum", Function.BOARD_MEMBER, BoardRole.AUTHORITY);
        forBoard("fg", "Jeroen", "", "Kuipers", Function.DATA_PROTECTION_OFFICER, BoardRole.DATA_PROTECTION_OFFICER);
        forBoard("personeel", "Chantal", "", "Sedney", Function.PERSONNEL_OFFICER, BoardRole.PERSONNEL_OFFICE);
        forBoard("beheer", "Bartosz", "", "Nowak", Function.ADMINISTRATOR, BoardRole.ADMINISTRATOR);
        Employee interim = hiring.hire(INTERIM_HEAD, Function.INTERIM_HEAD, Optional.empty());
        head(
                2,
                interim,
                SchoolRole.ACTING_HEAD,
                new Period(leaveFrom(), leaveFrom().plusMonths(4).minusDays(1)));
        Employee gym = hiring.hire(SUBJECT_TEACHER, Function.SUBJECT_TEACHER, Optional.empty());
        draft.acrossSchools.add(gym.id());
        teams.teachesGym(gym, List.of(0, 1));
        outsider(
                "schoolarts",
                new PersonName("Iris", "", "Vermeulen"),
                Function.SCHOOL_DOCTOR,
                "GGD Wilgenland",
                "ggdwilgenland.example",
                BoardRole.SCHOOL_DOCTOR);
        outsider(
                "deskundige",
                new PersonName("Soumaya", "", "Bennani"),
                Function.EXTERNAL_EXPERT,
                "Praktijk De Leesboog",
                "deleesboog.example",
                BoardRole.EXTERNAL_EXPERT);
        secondDoctor();
    }

    private void makeSchool(int school) {
        Optional<SchoolId> id = Optional.of(draft.schools.get(school).id());
        Employee head = cast(school, Function.HEAD.name(), Function.HEAD);
        if (school == 2) {
            head(
                    school,
                    head,
                    SchoolRole.HEAD,
                    new Period(head.employed().from(), leaveFrom().minusDays(1)));
            head(school, head, SchoolRole.HEAD, Period.since(leaveFrom().plusMonths(4)));
        } else {
            head(school, head, SchoolRole.HEAD, head.employed());
        }
        Employee coordinator = cast(school, Function.SUPPORT_COORDINATOR.name(), Function.SUPPORT_COORDINATOR);
        head(school, coordinator, SchoolRole.SUPPORT_COORDINATOR, coordinator.employed());
        List<List<Employee>> bySlot = new ArrayList<>();
        SchoolGroupPlan plan = SchoolGroupPlan.SCHOOLS.get(school);
        for (int base = 0; base < plan.bases().size(); base++) {
            List<Employee> team = new ArrayList<>();
            team.add(cast(school, "base" + base, Function.TEACHER));
            if (plan.shared().contains(base)) {
                team.add(hiring.hire(Function.TEACHER, id));
            }
            bySlot.add(team);
        }
        teams.teach(school, bySlot);
        teams.assists(school, hiring.hire(Function.ASSISTANT, id));
        teams.standsIn(school, hiring.hire(Function.SUBSTITUTE, id));
        hiring.hire(Function.REMEDIAL_TEACHER, id);
        hiring.hire(Function.OFFICE, id);
        hiring.hire(Function.CARETAKER, id);
    }

    private Employee cast(int school, String place, Function function) {
        Optional<SchoolId> id = Optional.of(draft.schools.get(school).id());
        PersonName name = CAST.get(school + "/" + place);
        if (name == null) {
            return hiring.hire(function, id);
        }
        Employee employee = hiring.hire(name, function, id);
        draft.handles.put(Objects.requireNonNull(HANDLES.get(school + "/" + place)), employee.id());
        return employee;
    }

    private void head(int school, Employee person, SchoolRole role, Period period) {
        String name = "school-relation/" + draft.schoolRelations.size();
        SchoolId id = draft.schools.get(school).id();
        draft.schoolRelations.add(new SchoolRelation(SeededRandom.id(name), person.id(), id, role, period));
    }

    private void forBoard(
            String handle, String given, String prefix, String family, Function function, BoardRole role) {
        Employee person = hiring.hire(new PersonName(given, prefix, family), function, Optional.empty());
        relate(handle, person.id(), role, person.employed());
    }

    private void outsider(
            String handle, PersonName name, Function function, String organisation, String domain, BoardRole role) {
        PersonId person = hiring.invite("outsider/" + function, name, function, organisation, domain)
                .id();
        relate(handle, person, role, Period.since(LocalDate.of(draft.year.start() - 2, 9, 1)));
    }

    /// Adds a colleague of the school doctor, to hand files over to.
    private void secondDoctor() {
        String key = "outsider/" + Function.SCHOOL_DOCTOR + "/2";
        PersonId person = hiring.invite(
                        key,
                        new PersonName("Karim", "", "Haddad"),
                        Function.SCHOOL_DOCTOR,
                        "GGD Wilgenland",
                        "ggdwilgenland.example")
                .id();
        draft.handles.put("schoolarts2", person);
        draft.boardRelations.add(new BoardRelation(
                SeededRandom.id("board-relation/" + BoardRole.SCHOOL_DOCTOR + "/2"),
                person,
                BoardRole.SCHOOL_DOCTOR,
                Period.since(LocalDate.of(draft.year.start(), 9, 1))));
    }

    private void relate(String handle, PersonId person, BoardRole role, Period period) {
        draft.handles.put(handle, person);
        draft.boardRelations.add(new BoardRelation(SeededRandom.id("board-relation/" + role), person, role, period));
    }

    /// Start of the leave of the third school's head: four months, in the school year before this
    /// one.
    private LocalDate leaveFrom() {
        return LocalDate.of(draft.year.start(), 2, 1);
    }
}
