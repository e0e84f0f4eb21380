package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.Sample;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.ExpertParticipants;
import nl.zorgvuldig.access.control.readers.PotentialReader;
import nl.zorgvuldig.access.control.readers.PotentialReaders;
import nl.zorgvuldig.access.control.readers.ReadableDossiers;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The list of who could open a dossier is, for every person and some pupils of the demonstration
/// (all in `./zorgvuldig test deep`), exactly whom the rules let in; and what one person could open is exactly what the
/// rules open.
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@InTurn
class PotentialReadersTest {
    private static final int SOME = 150;

    private final DemoProgram demo = DemoProgram.running();
    private final Work work = demo.part(Work.class);
    private final Accounts accounts = demo.part(Accounts.class);
    private final LocalDate today = demo.clock().today();
    private final Acting program = demo.part(Boards.class).program(demo.board());
    private final Map<SignedInUser, AccessRequester> everyone = everyone();
    private final List<SchoolCareer> pupils = pupils();

    private Map<SignedInUser, AccessRequester> everyone() {
        Map<SignedInUser, AccessRequester> readers = new LinkedHashMap<>();
        program.run(() -> {
            for (AccountKind kind : AccountKind.values()) {
                for (PersonId person : accounts.listOpen(kind).keySet()) {
                    SignedInUser who = new SignedInUser(demo.board(), person, kind);
                    readers.put(
                            who,
                            work.read(
                                    Act.MAINTAIN,
                                    () -> demo.part(AccessRequesters.class).of(who)));
                }
            }
        });
        return readers;
    }

    private List<SchoolCareer> pupils() {
        return program.call(() -> demo.part(Schools.class).list().stream()
                .flatMap(school -> demo.part(Pupils.class).listKeptBy(school.id()).stream())
                .toList());
    }

    @Test
    void of_every_pupil_who_is_listed_is_whom_the_rules_let_in() {
        PotentialReaders door = demo.part(PotentialReaders.class);
        Map<AccessRelation, Integer> met = new EnumMap<>(AccessRelation.class);
        Map<SchoolId, Map<PupilId, LocalDate>> births = new HashMap<>();
        for (SchoolCareer pupil : some()) {
            Set<String> listed = new TreeSet<>();
            for (PotentialReader potentialReader : program.call(() -> door.list(pupil))) {
                if (potentialReader.way() != PotentialReader.Way.AGREED_PART) {
                    assertThat(listed.add(potentialReader.person() + " " + potentialReader.relation()))
                            .isTrue();
                    met.merge(potentialReader.relation(), 1, Integer::sum);
                }
            }
            Optional<LocalDate> born = Optional.ofNullable(
                    births.computeIfAbsent(pupil.keeper(), this::born).get(pupil.pupil()));
            Set<String> ruled = new TreeSet<>();
            everyone.forEach((who, reader) -> {
                AccessRequester knowing =
                        born.map(day -> reader.knowing(pupil.pupil(), day)).orElse(reader);
                for (PupilDossierAct act : List.of(EnrolmentActs.READ, AccessActs.READ_OWN_LOG)) {
                    if (AccessRules.decide(knowing, pupil, act, today) instanceof AccessRuling.Allowed key) {
                        ruled.add(who.person() + " " + key.relation());
                    }
                }
            });
            listed.removeIf(this::without);
            assertThat(listed).as("pupil %s", pupil.pupil()).isEqualTo(ruled);
        }
        assertThat(met.keySet())
                .contains(
                        AccessRelation.GROUP,
                        AccessRelation.SCHOOL,
                        AccessRelation.ASSIGNMENT,
                        AccessRelation.HEAD,
                        AccessRelation.BOARD,
                        AccessRelation.OWN_CHILD);
        assertThat(met.getOrDefault(AccessRelation.GROUP, 0)).isGreaterThan(SOME / 3);
    }

    /// Some of all, and all with an assignment: there are few of those.
    private List<SchoolCareer> some() {
        Set<PupilId> assigned = demo.population().assignments().stream()
                .map(assignment -> assignment.pupil())
                .collect(Collectors.toSet());
        return Stream.concat(
                        pupils.stream().filter(pupil -> assigned.contains(pupil.pupil())),
                        Sample.of(pupils, SOME).stream())
                .distinct()
                .toList();
    }

    /// Parents with authority are listed whether or not they have an account.
    private boolean without(String text) {
        PersonId person = new PersonId(UUID.fromString(text.substring(0, 36)));
        return everyone.keySet().stream().noneMatch(who -> who.person().equals(person));
    }

    private Map<PupilId, LocalDate> born(SchoolId school) {
        return program.call(() -> demo.part(BirthDates.class).of(school));
    }

    @Test
    void an_expert_is_listed_at_whom_the_rules_open_what_was_agreed() {
        PotentialReaders door = demo.part(PotentialReaders.class);
        Set<String> listed = new TreeSet<>();
        for (SchoolCareer pupil : pupils) {
            program.call(() -> door.list(pupil)).stream()
                    .filter(reader -> reader.way() == PotentialReader.Way.AGREED_PART)
                    .forEach(reader -> listed.add(reader.person() + " " + pupil.pupil()));
        }
        Set<String> ruled = new TreeSet<>();
        for (Map.Entry<SignedInUser, AccessRequester> entry : everyone.entrySet()) {
            if (entry.getKey().kind() == AccountKind.EXPERT) {
                List<ExpertParticipants.Seat> seats = seats(entry.getKey());
                pupils.stream()
                        .filter(pupil -> new ExpertAccessRules(entry.getValue(), seats, pupil, today)
                                .grant()
                                .isPresent())
                        .forEach(pupil -> ruled.add(entry.getKey().person() + " " + pupil.pupil()));
            }
        }
        assertThat(ruled).isNotEmpty();
        assertThat(listed).isEqualTo(ruled);
    }

    private List<ExpertParticipants.Seat> seats(SignedInUser who) {
        return new Acting(who.board(), who.person(), Act.BROWSE, today)
                .call(() -> work.read(
                        Act.BROWSE,
                        () -> demo.parts(ExpertParticipants.class).stream()
                                .flatMap(participants -> participants.seats(who).stream())
                                .toList()));
    }

    @Test
    void what_one_employee_could_open_is_what_the_rules_open() {
        ReadableDossiers door = demo.part(ReadableDossiers.class);
        int opened = 0;
        for (Map.Entry<SignedInUser, AccessRequester> entry : everyone.entrySet()) {
            if (entry.getKey().kind() == AccountKind.STAFF) {
                Set<PupilId> ruled = new HashSet<>();
                for (SchoolCareer pupil : pupils) {
                    if (AccessRules.decide(entry.getValue(), pupil, EnrolmentActs.READ, today)
                            instanceof AccessRuling.Allowed) {
                        ruled.add(pupil.pupil());
                    }
                }
                Set<PupilId> found = new HashSet<>();
                program.call(() -> door.open(entry.getKey().person(), today, _ -> true))
                        .keySet()
                        .forEach(pupil -> found.add(pupil.pupil()));
                assertThat(found).as("%s", entry.getKey().person()).isEqualTo(ruled);
                opened += found.size();
            }
        }
        assertThat(opened).isGreaterThan(1_000);
    }
}
