package nl.zorgvuldig.roster;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.roster.ImportAnswer.Done;
import nl.zorgvuldig.roster.ImportAnswer.Shown;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.SchoolActs;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, in the running program: one school, empty, and an
/// administrator.
public final class ImportBoard {
    static final SchoolYear YEAR = new SchoolYear(2026);

    final DemoProgram program = DemoProgram.running();
    public final BoardId board = TestDatabase.newBoard();
    final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    final PersonId administrator;

    public ImportBoard() {
        run(PersonId.PROGRAM, () -> {
            part(Schools.class).setUpBoard("Stichting De Bomen");
            part(Schools.class).add(school);
        });
        administrator = administrator();
        part(Boards.class).add(board);
    }

    PersonId administrator() {
        PersonId person = new PersonId(UUID.randomUUID());
        run(
                PersonId.PROGRAM,
                () -> part(Staff.class)
                        .grant(new FunctionHeld(
                                UUID.randomUUID(),
                                person,
                                StaffFunction.ADMINISTRATOR,
                                Optional.empty(),
                                Period.since(program.clock().today()))));
        return person;
    }

    public School addSchool(String brin) {
        School other = new School(new SchoolId(UUID.randomUUID()), brin, "School " + brin);
        run(PersonId.PROGRAM, () -> part(Schools.class).add(other));
        return other;
    }

    PersonId addStaff(PersonName name, String email) {
        PersonId person = new PersonId(UUID.randomUUID());
        run(
                PersonId.PROGRAM,
                () -> part(Accounts.class)
                        .open(NewAccount.of(person, AccountKind.STAFF, name).withEmail(email)));
        return person;
    }

    public <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    Acting acting(PersonId person) {
        return new Acting(board, person, Act.BROWSE, program.clock().today());
    }

    void run(PersonId person, Runnable work) {
        acting(person).run(work);
    }

    <T> T call(Supplier<T> work) {
        return acting(administrator).call(work);
    }

    Rosters rosters() {
        return part(Rosters.class);
    }

    ImportAnswer preview(byte[] file) {
        return call(() -> rosters().preview(school.id(), new ByteArrayInputStream(file)));
    }

    Preview shown(byte[] file) {
        return ((Shown) preview(file)).preview();
    }

    Preview shown(String file) {
        return shown(file.getBytes(StandardCharsets.UTF_8));
    }

    ImportAnswer confirm(Preview preview) {
        return call(() -> rosters().confirm(preview.draft(), preview.shown()));
    }

    ImportResult done(Preview preview) {
        return ((Done) confirm(preview)).result();
    }

    ImportResult imported(String file) {
        return done(shown(file));
    }

    List<Group> groups() {
        return call(() -> part(Schools.class).listGroups(school.id(), YEAR));
    }

    public List<Whereabouts> pupils() {
        return call(() -> part(Pupils.class).listAt(school.id()));
    }

    Whereabouts pupil(String key) {
        return pupils().stream()
                .filter(one -> one.enrolments().getLast().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    PupilIdentity identity(String key) {
        return call(() -> Optional.ofNullable(part(Pupils.class)
                        .identities(List.of(pupil(key).pupil()))
                        .get(pupil(key).pupil()))
                .orElseThrow());
    }

    List<Guardian> guardians(String pupil) {
        return call(() -> part(Guardians.class).listOf(List.of(pupil(pupil).pupil())));
    }

    PersonId person(String key) {
        return call(() -> part(Staff.class).list(school.id()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow()
                .person());
    }

    /// Who signs in with an address.
    Optional<PersonId> owner(String email) {
        return call(() -> part(Accounts.class).findByEmail(email));
    }

    NewAccount account(PersonId person) {
        return call(() -> Optional.ofNullable(
                        part(Accounts.class).findAllOpen(List.of(person)).get(person))
                .orElseThrow());
    }

    public long rows(String table) {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from " + table + " where board = :board")
                .param("board", board.value())
                .query(Long.class)
                .single();
    }

    /// What the log says was done with imports, oldest first; without who guides which group.
    public List<String> log() {
        return program.superuser("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event where board = :board and act ="
                        + " 'import' and relation <> 'guidance-begun' order by at, id")
                .param("board", board.value())
                .query(String.class)
                .list();
    }

    <T> T importing(Supplier<T> work) {
        return call(() -> part(Work.class).write(SchoolActs.IMPORT, work));
    }
}
