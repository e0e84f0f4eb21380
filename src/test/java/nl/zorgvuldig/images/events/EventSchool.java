package nl.zorgvuldig.images.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, with a clock of its own: a school with a head, a teacher and
/// two groups, the head of another school, and a board. The jobs of the running program stay away.
public class EventSchool {
    public final DemoProgram program = DemoProgram.running();
    final LocalDate today = program.clock().today();
    public final MovingClock clock = new MovingClock(program.clock().instant());
    public final BoardId board = TestDatabase.newBoard();
    public final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    final School other = new School(new SchoolId(UUID.randomUUID()), "34CD", "De Eik");
    public final PersonId head = person();
    public final PersonId strange = person();
    public final PersonId bestuur = person();
    public final PersonId teacher = person();
    public final Group group = group("5");
    public final Group group2 = group("6");

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
                    .guide(new GroupGuidance(
                            UUID.randomUUID(), teacher, group.id(), Period.since(today.minusYears(1))));
            part(Staff.class).add(new StaffMember(teacher, school.id(), "M1", Period.since(today.minusYears(1))));
            return true;
        });
        account(head, AccountKind.STAFF, "directie");
        account(teacher, AccountKind.STAFF, "juf");
    }

    private Group group(String name) {
        return new Group(new GroupId(UUID.randomUUID()), school.id(), SchoolYear.of(today), name, name, name, false);
    }

    public static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private void function(PersonId person, StaffFunction function, Optional<SchoolId> at) {
        part(Staff.class)
                .grant(new HeldFunction(UUID.randomUUID(), person, function, at, Period.since(today.minusYears(1))));
    }

    void account(PersonId person, AccountKind kind, String name) {
        NewAccount account = NewAccount.of(person, kind, new PersonName("Kim", "", "Testers"))
                .withEmail(name + "-" + person + "@ouders.example");
        asProgram(() -> part(Accounts.class).open(account));
    }

    public void address(PersonId person, String email) {
        asProgram(() -> part(Accounts.class)
                .open(NewAccount.of(person, AccountKind.GUARDIAN, new PersonName("Kim", "", "Testers"))
                        .withEmail(email)));
    }

    public <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, SchoolDay.today((Clock) clock)).call(work);
    }

    public <T> T asProgram(Supplier<T> work) {
        return new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today((Clock) clock)).call(work);
    }
}
