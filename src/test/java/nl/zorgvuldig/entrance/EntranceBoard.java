package nl.zorgvuldig.entrance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, in the running program: two schools with a head each, a teacher
/// at the first, and a child there with a mother who has an address, a father who has none, and a
/// stranger: a parent who never had an account.
final class EntranceBoard {
    final DemoProgram program = DemoProgram.running();
    final LocalDate today = program.clock().today();
    final BoardId board = TestDatabase.newBoard();
    final SchoolId school = new SchoolId(UUID.randomUUID());
    final SchoolId elsewhere = new SchoolId(UUID.randomUUID());
    final PersonId head = somebody();
    final PersonId otherHead = somebody();
    final PersonId bestuur = somebody();
    final PersonId beheer = somebody();
    final PersonId teacher = somebody();
    final PersonId mother = somebody();
    final PersonId father = somebody();
    final PersonId stranger = somebody();
    final PupilId pupil = new PupilId(UUID.randomUUID());
    final EntranceMail mail = new EntranceMail(program, board);
    final EntranceFamilies families = new EntranceFamilies(this);
    final String mothers = "moeder-" + UUID.randomUUID() + "@thuis.example";

    EntranceBoard() {
        asProgram(() -> {
            part(Schools.class).setUpBoard("Stichting De Poort");
            part(Schools.class).add(new School(school, "12AB", "De Linde"));
            part(Schools.class).add(new School(elsewhere, "13CD", "De Eik"));
            staff(head, "Hoofd", StaffFunction.HEAD, Optional.of(school));
            staff(otherHead, "Ander", StaffFunction.HEAD, Optional.of(elsewhere));
            staff(bestuur, "Bestuur", StaffFunction.BOARD, Optional.empty());
            staff(beheer, "Beheer", StaffFunction.ADMINISTRATOR, Optional.empty());
            open(teacher, AccountKind.STAFF, "Juf", Optional.of(fresh()));
            part(Staff.class).add(new StaffMember(teacher, school, "m1", Period.since(today)));
            child();
            parent(mother, GuardianRelation.MOTHER, "Moeder", Optional.of(mothers));
            parent(father, GuardianRelation.FATHER, "Vader", Optional.empty());
            guardian(stranger, GuardianRelation.PARENT, "Nooit", "");
            return true;
        });
        part(Boards.class).add(board);
    }

    static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    static String fresh() {
        return "nieuw-" + UUID.randomUUID() + "@thuis.example";
    }

    /// Paper with nothing on it.
    static byte[] blank(List<ParentLetter> letters) {
        return new byte[letters.size()];
    }

    private void staff(PersonId person, String name, StaffFunction function, Optional<SchoolId> at) {
        open(person, AccountKind.STAFF, name, Optional.of(fresh()));
        part(Staff.class).grant(new FunctionHeld(UUID.randomUUID(), person, function, at, Period.since(today)));
    }

    private void open(PersonId person, AccountKind kind, String name, Optional<String> email) {
        NewAccount account = NewAccount.of(person, kind, new PersonName(name, "", "Poort"));
        part(Accounts.class).open(email.map(account::withEmail).orElse(account));
    }

    private void child() {
        families.enrol(pupil, "Fem", Enrolled.since(UUID.randomUUID(), pupil, school, "L1", today.minusYears(4)));
    }

    private void parent(PersonId person, GuardianRelation relation, String name, Optional<String> email) {
        open(person, AccountKind.GUARDIAN, name, email);
        guardian(person, relation, name, email.orElse(""));
    }

    private void guardian(PersonId person, GuardianRelation relation, String name, String email) {
        families.guardian(pupil, person, relation, name, email, false);
    }

    <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, today).call(work);
    }

    <T> T asProgram(Supplier<T> work) {
        return new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, today).call(work);
    }

    LetterCode code() {
        return code(father);
    }

    LetterCode code(PersonId parent) {
        return codeBy(head, parent);
    }

    LetterCode codeBy(PersonId by, PersonId parent) {
        return as(
                        by,
                        () -> part(ParentLetters.class)
                                .print(parent, EntranceBoard::blank)
                                .map(LettersMade.Done.class::cast)
                                .orElseThrow())
                .letters()
                .getFirst()
                .code();
    }

    Optional<PersonId> owner(String email) {
        return asProgram(() -> part(Accounts.class).findByEmail(email));
    }

    void settle() {
        part(AddressChanges.class).settle(board);
    }

    /// The father, with an address by now.
    PersonId father() {
        moves(father, fresh());
        return father;
    }

    /// Somebody has another address from now on, as after an import.
    void moves(PersonId parent, String email) {
        asProgram(() -> {
            open(parent, AccountKind.GUARDIAN, "Ouder", Optional.of(email));
            return true;
        });
    }

    /// What a second colleague says of what is on the page before them.
    Seconding seconds(PersonId by, PersonId whose, String email) {
        return as(
                by,
                () -> part(Recoveries.class)
                        .second(
                                whose,
                                part(Recoveries.class)
                                        .find(whose)
                                        .map(one -> one.id().toString())
                                        .orElse(""),
                                email));
    }

    /// As if the 24 hours were over.
    void waited() {
        change("update entrance.address_change set waits_until = asked_at where board = :board");
    }

    void change(String statement) {
        program.superuser("zorgvuldig")
                .sql(statement)
                .param("board", board.value())
                .update();
    }

    long rows(String table) {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from " + table + " where board = :board")
                .param("board", board.value())
                .query(Long.class)
                .single();
    }

    /// What others than somebody did with their account, whatever the act.
    List<String> doneTo(PersonId person) {
        return program.superuser("zorgvuldig")
                .sql("select act || ' ' || relation from audit.event where board = :board"
                        + " and subject = :person and actor <> :person and outcome <> 'refused'"
                        + " and not (act = 'sign_in' and relation = 'operator') order by id")
                .param("board", board.value())
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    List<String> log() {
        return program.superuser("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event"
                        + " where board = :board and act = 'admit' order by id")
                .param("board", board.value())
                .query(String.class)
                .list();
    }
}
