package nl.zorgvuldig.platform.recovery.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.recovery.AccountRecoveries;
import nl.zorgvuldig.platform.recovery.AccountRecoveries.SecondApproval;
import nl.zorgvuldig.platform.recovery.EntranceFamilies;
import nl.zorgvuldig.platform.recovery.EntranceMail;
import nl.zorgvuldig.platform.recovery.letters.ParentLetter;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters.LetterResult;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, in the running program: two schools with a head each, a teacher
/// at the first, and a child there with a mother who has an address, a father who has none, and a
/// stranger: a parent who never had an account.
public final class EntranceBoard {
    public final DemoProgram program = DemoProgram.running();
    public final LocalDate today = program.clock().today();
    public final BoardId board = TestDatabase.newBoard();
    public final SchoolId school = new SchoolId(UUID.randomUUID());
    public final SchoolId elsewhere = new SchoolId(UUID.randomUUID());
    public final PersonId head = somebody();
    public final PersonId otherHead = somebody();
    public final PersonId bestuur = somebody();
    public final PersonId beheer = somebody();
    public final PersonId teacher = somebody();
    public final PersonId mother = somebody();
    public final PersonId father = somebody();
    public final PersonId stranger = somebody();
    public final PupilId pupil = new PupilId(UUID.randomUUID());
    public final EntranceMail mail = new EntranceMail(program, board);
    public final EntranceFamilies families = new EntranceFamilies(this);
    public final String mothers = "moeder-" + UUID.randomUUID() + "@thuis.example";

    public EntranceBoard() {
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

    public static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    public static String fresh() {
        return "nieuw-" + UUID.randomUUID() + "@thuis.example";
    }

    /// Paper with nothing on it.
    public static byte[] blank(List<ParentLetter> letters) {
        return new byte[letters.size()];
    }

    private void staff(PersonId person, String name, StaffFunction function, Optional<SchoolId> at) {
        open(person, AccountKind.STAFF, name, Optional.of(fresh()));
        part(Staff.class).grant(new HeldFunction(UUID.randomUUID(), person, function, at, Period.since(today)));
    }

    private void open(PersonId person, AccountKind kind, String name, Optional<String> email) {
        NewAccount account = NewAccount.of(person, kind, new PersonName(name, "", "Poort"));
        part(Accounts.class).open(email.map(account::withEmail).orElse(account));
    }

    private void child() {
        families.enrol(pupil, "Fem", Enrolment.since(UUID.randomUUID(), pupil, school, "L1", today.minusYears(4)));
    }

    private void parent(PersonId person, GuardianRelation relation, String name, Optional<String> email) {
        open(person, AccountKind.GUARDIAN, name, email);
        guardian(person, relation, name, email.orElse(""));
    }

    private void guardian(PersonId person, GuardianRelation relation, String name, String email) {
        families.guardian(pupil, person, relation, name, email, false);
    }

    public <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, today).call(work);
    }

    public <T> T asProgram(Supplier<T> work) {
        return new Acting(board, PersonId.PROGRAM, Act.MAINTAIN, today).call(work);
    }

    public LetterCode code() {
        return code(father);
    }

    public LetterCode code(PersonId parent) {
        return codeBy(head, parent);
    }

    public LetterCode codeBy(PersonId by, PersonId parent) {
        return as(
                        by,
                        () -> part(ParentLetters.class)
                                .print(parent, EntranceBoard::blank)
                                .map(LetterResult.Done.class::cast)
                                .orElseThrow())
                .letters()
                .getFirst()
                .code();
    }

    public Optional<PersonId> owner(String email) {
        return asProgram(() -> part(Accounts.class).findByEmail(email));
    }

    public void settle() {
        part(AddressChanges.class).settle(board);
    }

    /// The father, with an address by now.
    public PersonId father() {
        moves(father, fresh());
        return father;
    }

    /// Somebody has another address from now on, as after an import.
    public void moves(PersonId parent, String email) {
        asProgram(() -> {
            open(parent, AccountKind.GUARDIAN, "Ouder", Optional.of(email));
            return true;
        });
    }

    /// What a second colleague says of what is on the page before them.
    public SecondApproval seconds(PersonId by, PersonId whose, String email) {
        return as(
                by,
                () -> part(AccountRecoveries.class)
                        .second(
                                whose,
                                part(AccountRecoveries.class)
                                        .find(whose)
                                        .map(change -> change.id().toString())
                                        .orElse(""),
                                email));
    }

    /// As if the 24 hours were over.
    public void waited() {
        change("update entrance.address_change set waits_until = asked_at where board = :board");
    }

    public void change(String statement) {
        program.superuser("zorgvuldig")
                .sql(statement)
                .param("board", board.value())
                .update();
    }

    public long rows(String table) {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from " + table + " where board = :board")
                .param("board", board.value())
                .query(Long.class)
                .single();
    }

    /// What others than somebody did with their account, whatever the act.
    public List<String> doneTo(PersonId person) {
        return program.superuser("zorgvuldig")
                .sql("select act || ' ' || relation from audit.event where board = :board"
                        + " and subject = :person and actor <> :person and outcome <> 'refused'"
                        + " and not (act = 'sign_in' and relation = 'operator') order by id")
                .param("board", board.value())
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    public List<String> log() {
        return program.superuser("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event"
                        + " where board = :board and act = 'admit' order by id")
                .param("board", board.value())
                .query(String.class)
                .list();
    }
}
