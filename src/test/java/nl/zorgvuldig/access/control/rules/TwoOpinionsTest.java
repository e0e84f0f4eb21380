package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.zorgvuldig.Sample;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.LeavingDays;
import nl.zorgvuldig.access.control.lists.GroupList;
import nl.zorgvuldig.access.control.lists.GroupListGate;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.DemoReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rule in Java and the rule in the database, written apart, give the same answer about every
/// person, every pupil and
/// every act on a dossier of the demonstration board, on several days; and what somebody can list is what they
/// may open.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoOpinionsTest {
    /// About these the database has other functions, and other tests compare them.
    private static final Set<PupilDossierAct> ELSEWHERE = Set.of(
            DossierActs.GIVE_VIEW,
            DossierActs.INSPECT,
            DossierActs.ADVISE,
            InspectionActs.FETCH_COPY,
            CardActs.READ_CARD,
            CardActs.EMERGENCY_CARD,
            CardActs.WEIGH_CARD,
            CardActs.WRITE_CARD,
            CardActs.OWN_CARD,
            PictureActs.OWN_PICTURES,
            ExchangeActs.OWN_EXCHANGE,
            AccessActs.READ_OWN_LOG,
            MedicalActs.READ_MEDICAL,
            MedicalActs.WRITE_MEDICAL,
            MedicalActs.REOPEN_MEDICAL,
            ConsentActs.READ_CONSENT,
            ConsentActs.ANSWER,
            EnrolmentActs.KEEP_AUTHORITY);

    private static final List<PupilDossierAct> ACTS = AllActs.list(PupilDossierAct.class).stream()
            .filter(act -> !ELSEWHERE.contains(act))
            .toList();

    /// One of each kind that opens while the pupil is at school.
    private static final List<PupilDossierAct> OF_GUIDES =
            List.of(EnrolmentActs.READ, DossierActs.CONSULT, ExpertActs.KEEP_EXPERT);

    /// In one run; [Sample].
    private static final int DAYS = 3;

    private final DemoProgram demo = DemoProgram.running();
    private final Population population = demo.population();
    private final Work work = demo.part(Work.class);
    private final AccessRequesters readers = demo.part(AccessRequesters.class);
    private final JdbcClient jdbc = demo.part(JdbcClient.class);
    private final List<SchoolCareer> pupils = pupils();

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void java_and_the_database_agree_about_everyone() {
        List<String> different = new ArrayList<>();
        LocalDate today = demo.clock().today();
        Map<PersonId, AccountKind> everyone = DemoReaders.list(demo);
        assertThat(everyone).hasSizeGreaterThan(100);
        int granted = 0;
        for (Map.Entry<PersonId, AccountKind> entry : everyone.entrySet()) {
            SignedInUser who = new SignedInUser(demo.board(), entry.getKey(), entry.getValue());
            granted += compare(who, today, different);
        }
        assertThat(different).isEmpty();
        assertThat(granted).isGreaterThan(10_000);
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void java_and_the_database_agree_about_staff_on_other_days() {
        List<String> different = new ArrayList<>();
        LocalDate today = demo.clock().today();
        for (int days : Sample.of(List.of(-400, -150, -30, -1, 1, 30, 250, 300), DAYS)) {
            for (DemoPeople.Employee employee : population.employees()) {
                compare(
                        new SignedInUser(demo.board(), employee.id(), AccountKind.STAFF),
                        today.plusDays(days),
                        different);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void they_agree_about_staff_in_the_weekend_and_on_the_last_school_day_and_the_day_after() {
        List<String> different = new ArrayList<>();
        for (LocalDate day : LeavingDays.of(demo, pupils)) {
            for (DemoPeople.Employee employee : population.employees()) {
                SignedInUser who = new SignedInUser(demo.board(), employee.id(), AccountKind.STAFF);
                compare(who, day, OF_GUIDES, different);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void both_open_a_pupil_to_a_guide_on_the_last_school_day_and_not_on_the_day_after() {
        PupilId leaving = demo.pupil(LandmarkPupil.LEAVING_SOON);
        LocalDate last = LeavingDays.last(leaving, pupils);
        PersonId coordinator = population.employees().stream()
                .map(DemoPeople.Employee::id)
                .filter(person -> database(person, last, DossierActs.CONSULT).contains(leaving.value()))
                .filter(person -> !database(person, last, AccessActs.ASSIGN).contains(leaving.value()))
                .findFirst()
                .orElseThrow();
        for (PupilDossierAct act : List.of(
                EnrolmentActs.READ,
                DossierActs.WRITE,
                DossierActs.COPY_DOCUMENT,
                DossierActs.CONSULT,
                EnrolmentActs.LIST)) {
            assertThat(database(coordinator, last, act)).contains(leaving.value());
            assertThat(database(coordinator, last.plusDays(1), act)).doesNotContain(leaving.value());
        }
    }

    @Test
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    void the_program_removes_nothing_of_who_is_still_at_school_or_enrolled_that_day() {
        for (LandmarkPupil landmarkPupil : List.of(LandmarkPupil.LEFT_YESTERDAY, LandmarkPupil.LEFT_23_MONTHS_AGO)) {
            PupilId pupil = demo.pupil(landmarkPupil);
            LocalDate left = pupils.stream()
                    .filter(where -> where.pupil().equals(pupil))
                    .map(where -> where.enrolments().getLast().left())
                    .findFirst()
                    .orElseThrow();
            assertThat(database(PersonId.PROGRAM, left, Act.DESTROY)).doesNotContain(pupil.value());
            assertThat(database(PersonId.PROGRAM, left.plusDays(1), Act.DESTROY))
                    .contains(pupil.value());
        }
    }

    private Set<UUID> database(PersonId person, LocalDate day, Act act) {
        return new Acting(demo.board(), person, Act.BROWSE, day).call(() -> work.read(act, this::mine));
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void the_rows_of_a_dossier_are_there_only_for_whom_it_opens() {
        LocalDate today = demo.clock().today();
        PupilId pupil = demo.pupil(LandmarkPupil.THICK_DOSSIER);
        for (String handle : Population.HANDLES) {
            Acting acting = new Acting(demo.board(), demo.person(handle), EnrolmentActs.READ, today);
            int rows = acting.call(() -> work.read(EnrolmentActs.READ, () -> rowsOf(pupil)));
            assertThat(rows > 0)
                    .as(handle)
                    .isEqualTo(
                            Set.of("leerkracht", "ib", "directeur", "bestuur").contains(handle));
        }
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_can_be_listed_is_who_may_be_opened() {
        GroupListGate lists = demo.part(GroupListGate.class);
        AccessControl access = demo.part(AccessControl.class);
        List<GroupId> groups = groupsOfToday();
        for (String handle : List.of("leerkracht", "leerkracht2", "directeur2", "beheer", "fg")) {
            SignedInUser who = new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
            acting(who)
                    .run(() -> groups.forEach(group -> {
                        Set<PupilId> listed = new HashSet<>();
                        if (access.ask(lists, who, EnrolmentActs.LIST, group) instanceof Granted<GroupList> list) {
                            list.target().pupils().forEach(pupil -> listed.add(pupil.pupil()));
                        }
                        assertThat(listed).as(handle + " " + group).isEqualTo(openedIn(group, who, access));
                    }));
        }
    }

    private Set<PupilId> openedIn(GroupId group, SignedInUser who, AccessControl access) {
        LocalDate today = demo.clock().today();
        Set<PupilId> opened = new HashSet<>();
        for (SchoolCareer pupil : pupils) {
            boolean inGroup = pupil.placements().stream()
                    .anyMatch(placement -> placement.group().equals(group)
                            && placement.period().contains(today));
            if (inGroup && access.ask(who, EnrolmentActs.READ, pupil.pupil()) instanceof Granted<PupilId>) {
                opened.add(pupil.pupil());
            }
        }
        return opened;
    }

    private int compare(SignedInUser who, LocalDate day, List<String> different) {
        return compare(who, day, ACTS, different);
    }

    private int compare(SignedInUser who, LocalDate day, List<PupilDossierAct> acts, List<String> different) {
        Acting acting = new Acting(demo.board(), who.person(), Act.BROWSE, day);
        AccessRequester reader = acting.call(() -> work.read(Act.BROWSE, () -> readers.of(who)));
        int granted = 0;
        for (PupilDossierAct act : acts) {
            Set<UUID> java = new TreeSet<>();
            for (SchoolCareer pupil : pupils) {
                if (AccessRules.decide(reader, pupil, act, day) instanceof AccessRuling.Allowed) {
                    java.add(pupil.pupil().value());
                }
            }
            Set<UUID> database = acting.call(() -> work.read(act, this::mine));
            if (!java.equals(database)) {
                different.add(
                        act + " by " + who.person() + " on " + day + ": " + java.size() + " and " + database.size());
            }
            granted += java.size();
        }
        return granted;
    }

    private Set<UUID> mine() {
        return jdbc.sql("select access.my_pupils(:board)")
                .param("board", demo.board().value())
                .query((row, n) -> uuids(row.getArray(1)))
                .single();
    }

    private static Set<UUID> uuids(Array array) throws SQLException {
        return new TreeSet<>(List.of((UUID[]) array.getArray()));
    }

    private int rowsOf(PupilId pupil) {
        return jdbc.sql("select count(*) from dossier.entry_version where board = :board and pupil = :pupil")
                .param("board", demo.board().value())
                .param("pupil", pupil.value())
                .query(Integer.class)
                .single();
    }

    private List<SchoolCareer> pupils() {
        SignedInUser anyone = new SignedInUser(demo.board(), demo.person("fg"), AccountKind.STAFF);
        Pupils door = demo.part(Pupils.class);
        return acting(anyone)
                .call(() -> demo.part(Schools.class).list().stream()
                        .flatMap(school -> door.listKeptBy(school.id()).stream())
                        .toList());
    }

    private List<GroupId> groupsOfToday() {
        return population.placements().stream()
                .filter(placement -> placement.period().contains(demo.clock().today()))
                .map(placement -> placement.group())
                .distinct()
                .toList();
    }

    private Acting acting(SignedInUser who) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today());
    }
}
