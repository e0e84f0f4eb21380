package nl.zorgvuldig.oversight.unusual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.oversight.unusual.UnusualReading.UnusualKind;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Opened;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.UnusualScope;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Which;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;

/// A board with an officer, somebody of the board, the head of a school and a teacher, and a log in
/// which they are refused.
final class UnusualBoard {
    final DemoProgram program = DemoProgram.running();
    final BoardId board = TestDatabase.newBoard();
    final LocalDate today = program.clock().today();
    final SchoolId elm = new SchoolId(UUID.randomUUID());
    final PersonId officer = person();
    final PersonId chair = person();
    final PersonId head = person();
    final PersonId teacher = person();

    UnusualBoard() {
        asProgram(() -> {
            program.part(Schools.class).setUpBoard("Stichting De Bomen");
            program.part(Schools.class).add(new School(elm, "99AC", "De Iep"));
            holds(officer, StaffFunction.DATA_PROTECTION_OFFICER, Optional.empty());
            holds(chair, StaffFunction.BOARD, Optional.empty());
            holds(head, StaffFunction.HEAD, Optional.of(elm));
            for (PersonId person : List.of(officer, chair, head, teacher)) {
                account(person, AccountKind.STAFF);
            }
            return 0;
        });
        program.part(Boards.class).add(board);
    }

    static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    /// Needs the program.
    void account(PersonId person, AccountKind kind) {
        program.part(Accounts.class).open(NewAccount.of(person, kind, new PersonName("Kim", "", "Boom")));
    }

    private void holds(PersonId person, StaffFunction function, Optional<SchoolId> school) {
        program.part(Staff.class)
                .grant(new HeldFunction(UUID.randomUUID(), person, function, school, Period.since(today.minusDays(1))));
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, today).call(work::get);
    }

    <T> T asProgram(Supplier<T> work) {
        return program.part(Boards.class).program(board).call(work::get);
    }

    AccessDecision<UnusualScope> enter(PersonId person) {
        return as(
                person,
                () -> program.part(AccessControl.class)
                        .may(
                                program.part(UnusualGate.class),
                                new SignedInUser(board, person, AccountKind.STAFF),
                                LogActs.READ_LOG,
                                new UnusualScope()));
    }

    List<UnusualFinding> list(PersonId person, Which which) {
        Granted<UnusualScope> key = enter(person).orRefuse();
        return as(
                person,
                () -> program.part(UnusualReadings.class)
                        .list(key, which, 50, Optional.empty())
                        .found());
    }

    Optional<Opened> find(PersonId person, UUID id) {
        Granted<UnusualScope> key = enter(person).orRefuse();
        return as(person, () -> program.part(UnusualReadings.class).find(key, id));
    }

    void refused(PersonId person, int times) {
        refused(person, times, "none");
    }

    void refused(PersonId person, int times, String relation) {
        for (int i = 0; i < times; i++) {
            as(person, () -> {
                program.part(AuditLog.class)
                        .append(AuditEvent.of(
                                        program.clock(),
                                        Acting.current().with(EnrolmentActs.READ),
                                        Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                                        AuditOutcome.REFUSED,
                                        relation)
                                .about(new PupilId(UUID.randomUUID())));
                return 0;
            });
        }
    }

    int look() {
        return asProgram(() -> program.part(UnusualSearch.class).look(0));
    }

    UnusualReading kept(PersonId who, Optional<SchoolId> school) {
        UnusualReading reading = new UnusualReading(
                UnusualKind.OUTSIDE_HOURS,
                today,
                Optional.of(who),
                Optional.empty(),
                school,
                7,
                program.clock().instant(),
                program.clock().instant());
        asProgram(() -> program.part(Work.class)
                .write(
                        Act.MAINTAIN,
                        () -> program.part(UnusualStore.class)
                                .record(reading, program.clock().instant())));
        return reading;
    }
}
