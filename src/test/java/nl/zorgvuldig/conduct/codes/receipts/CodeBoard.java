package nl.zorgvuldig.conduct.codes.receipts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeRunner;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own with two schools, for tests about its staff.
final class CodeBoard {
    final DemoProgram program = DemoProgram.running();
    final BoardId board = TestDatabase.newBoard();
    final LocalDate today = program.clock().today();
    final SchoolId first = new SchoolId(UUID.randomUUID());
    final SchoolId second = new SchoolId(UUID.randomUUID());

    CodeBoard() {
        as(PersonId.PROGRAM, () -> {
            part(Schools.class).setUpBoard("Stichting De Bomen");
            part(Schools.class).add(new School(first, "99AA", "De Eik"));
            part(Schools.class).add(new School(second, "99AB", "De Berk"));
            return 0;
        });
        program.part(Boards.class).add(board);
    }

    <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, program.clock().today()).call(work);
    }

    private PersonId account(String name) {
        PersonId person = new PersonId(UUID.randomUUID());
        as(
                PersonId.PROGRAM,
                () -> part(Accounts.class)
                        .open(NewAccount.of(person, AccountKind.STAFF, new PersonName(name, "", "Eikelaar"))
                                .withEmail(person + "@bomen.example")));
        return person;
    }

    PersonId works(String name, SchoolId school, Period period) {
        PersonId person = account(name);
        as(PersonId.PROGRAM, () -> {
            part(Staff.class).add(new StaffMember(person, school, person.toString(), period));
            return 0;
        });
        return person;
    }

    PersonId head(String name, SchoolId school) {
        return holds(name, StaffFunction.HEAD, Optional.of(school));
    }

    PersonId chair(String name) {
        return holds(name, StaffFunction.BOARD, Optional.empty());
    }

    private PersonId holds(String name, StaffFunction function, Optional<SchoolId> school) {
        PersonId person = account(name);
        as(PersonId.PROGRAM, () -> {
            part(Staff.class).grant(new HeldFunction(UUID.randomUUID(), person, function, school, Period.since(today)));
            return 0;
        });
        return person;
    }

    /// What the job does.
    void run() {
        part(Boards.class)
                .program(board)
                .run(() -> part(ConductCodeNoticeRunner.class).run());
    }

    ConductCodeConfirmationStore receiptStore() {
        return part(ConductCodeConfirmationStore.class);
    }

    /// What the acting person finds of others.
    Map<PersonId, Map<ConductCodeId, Integer>> newest() {
        return part(Work.class).read(Act.BROWSE, () -> receiptStore().newest());
    }

    /// The same as the page has it: the program reads what the database says the acting person may
    /// know of.
    Map<PersonId, Map<ConductCodeId, Integer>> newestInScope() {
        ConductCodeConfirmationStore.Scope scope =
                part(Work.class).read(Act.BROWSE, () -> receiptStore().scope());
        return part(Boards.class)
                .program(board)
                .call(() -> part(Work.class)
                        .readApart(Act.MAINTAIN, () -> receiptStore().newest(scope)));
    }

    List<String> notices(PersonId person) {
        return program.superuser("zorgvuldig")
                .sql("select step || ' ' || route from code.step"
                        + " where board = :board and person = :person order by taken_on, step")
                .param("board", board.value())
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    List<String> mails(PersonId person) {
        return program.superuser("zorgvuldig")
                .sql("select kind from mail.message" + " where board = :board and addressee = :person order by kind")
                .param("board", board.value())
                .param("person", person.value())
                .query(String.class)
                .list();
    }
}
