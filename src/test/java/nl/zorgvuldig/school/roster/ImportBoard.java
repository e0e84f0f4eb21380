package nl.zorgvuldig.school.roster;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Done;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Shown;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, in the running program: one school, empty, and an
/// administrator.
public final class ImportBoard {
    static final SchoolYear YEAR = new SchoolYear(2026);

    public final DemoProgram program = DemoProgram.running();
    public final BoardId board = TestDatabase.newBoard();
    public final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
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
                        .grant(new HeldFunction(
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

    public PersonId addStaff(PersonName name, String email) {
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

    public Acting acting(PersonId person) {
        return new Acting(board, person, Act.BROWSE, program.clock().today());
    }

    public void run(PersonId person, Runnable work) {
        acting(person).run(work);
    }

    public <T> T call(Supplier<T> work) {
        return acting(administrator).call(work);
    }

    RosterImports rosters() {
        return part(RosterImports.class);
    }

    RosterImportAnswer preview(byte[] file) {
        return call(() -> rosters().preview(school.id(), new ByteArrayInputStream(file)));
    }

    public RosterPreview shown(byte[] file) {
        return ((Shown) preview(file)).preview();
    }

    public RosterPreview shown(String file) {
        return shown(file.getBytes(StandardCharsets.UTF_8));
    }

    RosterImportAnswer confirm(RosterPreview preview) {
        return call(() -> rosters().confirm(preview.draft(), preview.shown()));
    }

    public RosterImportResult done(RosterPreview preview) {
        return ((Done) confirm(preview)).result();
    }

    public RosterImportResult imported(String file) {
        return done(shown(file));
    }

    List<Group> groups() {
        return call(() -> part(Schools.class).listGroups(school.id(), YEAR));
    }

    public List<SchoolCareer> pupils() {
        return call(() -> part(Pupils.class).listAt(school.id()));
    }

    public SchoolCareer pupil(String key) {
        return pupils().stream()
                .filter(career -> career.enrolments().getLast().key().equals(key))
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

    public PersonId person(String key) {
        return call(() -> part(Staff.class).list(school.id()).stream()
                .filter(member -> member.key().equals(key))
                .findFirst()
                .orElseThrow()
                .person());
    }

    /// Who signs in with an address.
    public Optional<PersonId> owner(String email) {
        return call(() -> part(Accounts.class).findByEmail(email));
    }

    public NewAccount account(PersonId person) {
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
