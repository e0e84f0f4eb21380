package nl.zorgvuldig.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, with a clock of its own: a school with a head, a teacher and
/// two groups, the head of another school, and a board. The jobs of the running program stay away.
class EventSchool {
    final DemoProgram program = DemoProgram.running();
    final LocalDate today = program.clock().today();
    final MovingClock clock = new MovingClock(program.clock().instant());
    final BoardId board = TestDatabase.newBoard();
    final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    final School other = new School(new SchoolId(UUID.randomUUID()), "34CD", "De Eik");
    final PersonId head = person();
    final PersonId strange = person();
    final PersonId bestuur = person();
    final PersonId teacher = person();
    final Group group = group("5");
    final Group group2 = group("6");

    EventSchool() {
        asProgram(() -> {
            part(Schools.class).setUpBoard("Stichting De Bomen");
            part(Schools.class).add(school);
            part(Schools.class).add(other);
            part(Schools.class).add(group);
            part(Schools.class).add(group2);
            function(head, StaffFunction.HEAD, Optional.of(school.id()));
            function(strange, StaffFunction.HEAD, Optional.of(other.id()));
            function(bestuur, StaffFunction.BOARD, Optional.empty());
            part(Staff.class)
                    .guide(new Guidance(UUID.randomUUID(), teacher, group.id(), Period.since(today.minusYears(1))));
            part(Staff.class).add(new StaffMember(teacher, school.id(), "M1", Period.since(today.minusYears(1))));
            return true;
        });
        account(head, AccountKind.STAFF, "directie");
        account(teacher, AccountKind.STAFF, "juf");
    }

    private Group group(String name) {
        return new Group(new GroupId(UUID.randomUUID()), school.id(), SchoolYear.of(today), name, name, name, false);
    }

    static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private void function(PersonId person, StaffFunction function, Optional<SchoolId> at) {
        part(Staff.class)
                .grant(new FunctionHeld(UUID.randomUUID(), person, function, at, Period.since(today.minusYears(1))));
    }

    void account(PersonId person, AccountKind kind, String name) {
        NewAccount account = NewAccount.of(person, kind, new PersonName("Kim", "", "Testers"))
                .withEmail(name + "-" + person + "@ouders.example");
        asProgram(() -> part(Accounts.class).open(account));
    }

    void address(PersonId person, String email) {
        asProgram(() -> part(Accounts.class)
                .open(NewAccount.of(person, AccountKind.GUARDIAN, new PersonName("Kim", "", "Testers"))
                        .withEmail(email)));
    }

    <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, SchoolDay.today((Clock) clock)).call(work);
    }

    <T> T asProgram(Supplier<T> work) {
        return new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today((Clock) clock)).call(work);
    }
}
