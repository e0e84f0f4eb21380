package nl.zorgvuldig.personnel;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Office;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.PersonnelAct;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffMember;
import nl.zorgvuldig.story.DemoProgram;

/// The demonstration, for tests about personnel dossiers: one employee of whom there is no dossier
/// yet, and the doors as somebody asks them.
final class StaffDesk {
    final DemoProgram demo = DemoProgram.running();
    final PersonId employee;
    final SignedIn office = staff(demo.person("personeel"));

    /// With a teacher of whom nobody wrote or asked anything yet.
    StaffDesk() {
        employee = demo.population().employees().stream()
                .filter(one -> one.function() == People.Function.TEACHER)
                .map(People.Employee::id)
                .filter(one -> !demo.population().handles().containsValue(one))
                .filter(this::untouched)
                .findFirst()
                .orElseThrow();
    }

    private boolean untouched(PersonId one) {
        return demo.superuser("zorgvuldig")
                .sql("""
                        select not exists (select from personnel.employment where person = :person)
                            and not exists (select from personnel.piece where person = :person)
                            and not exists (select from audit.event where subject = :person and act like '%personnel%')
                        """)
                .param("person", one.value())
                .query(Boolean.class)
                .single();
    }

    private StaffDesk(PersonId somebody) {
        employee = somebody;
    }

    /// Somebody of whom there is nothing but a name: on no roster, and with no way in.
    static StaffDesk onNoRoster() {
        StaffDesk desk = newcomer();
        desk.asProgram(() -> desk.demo.part(Accounts.class).close(desk.employee));
        return desk;
    }

    /// Somebody who can sign in, and is on no roster yet.
    static StaffDesk newcomer() {
        StaffDesk desk = new StaffDesk(new PersonId(UUID.randomUUID()));
        desk.comesBack();
        return desk;
    }

    /// As a roster does with whoever is in it.
    void comesBack() {
        asProgram(() -> demo.part(Accounts.class)
                .open(NewAccount.of(employee, AccountKind.STAFF, new PersonName("Iemand", "", "Onderweg"))
                        .withEmail(employee + "@school.example")));
    }

    boolean open() {
        return demo.part(Accounts.class).findOpen(demo.board(), employee).isPresent();
    }

    void asProgram(Runnable what) {
        demo.part(Boards.class).program(demo.board()).run(what);
    }

    SignedIn staff(PersonId person) {
        return new SignedIn(demo.board(), person, AccountKind.STAFF);
    }

    LocalDate today() {
        return demo.clock().today();
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, today()).call(what);
    }

    AccessDecision<PersonId> ask(SignedIn who, PersonnelAct act) {
        return as(who, () -> demo.part(AccessControl.class).ask(who, act, employee));
    }

    Granted<PersonId> key(SignedIn who, PersonnelAct act) {
        return (Granted<PersonId>) ask(who, act);
    }

    Granted<Office> office(PersonnelAct act) {
        return as(
                office,
                () -> demo.part(AccessControl.class)
                        .ask(office, act, new Office())
                        .orRefuse());
    }

    List<Objection> employ(LocalDate from, Optional<LocalDate> last) {
        return employ(from, last, Loss.NOT_CONFIRMED);
    }

    List<Objection> employ(LocalDate from, Optional<LocalDate> last, Loss loss) {
        return as(
                office,
                () -> demo.part(PersonnelDossiers.class)
                        .employ(key(office, PersonnelActs.WRITE_PERSONNEL), from, last, loss));
    }

    Overview list() {
        return list("");
    }

    Overview list(String typed) {
        return as(office, () -> demo.part(StaffLists.class).list(office(PersonnelActs.LIST_PERSONNEL), typed));
    }

    /// The employee comes to work at a school; for a roster, and not for the personnel office.
    void arrives() {
        asProgram(() -> demo.part(Staff.class)
                .add(new StaffMember(
                        employee,
                        demo.population().schools().getFirst().id(),
                        "P-" + employee,
                        Period.since(today().minusYears(1)))));
    }

    void leaves() {
        asProgram(() -> demo.part(Staff.class)
                .end(employee, demo.population().schools().getFirst().id(), today().minusDays(1)));
    }

    Outcome<Nothing> add(FormId form, PieceDraft draft) {
        return as(
                office,
                () -> demo.part(StaffFilings.class)
                        .add(key(office, PersonnelActs.WRITE_PERSONNEL), form, draft, Optional.empty()));
    }

    /// With a document.
    Outcome<Nothing> add(FormId form, PieceDraft draft, byte[] content) {
        return demo.part(Incoming.class)
                .hold(
                        path -> Files.write(path, content),
                        path -> as(
                                office,
                                () -> demo.part(StaffFilings.class)
                                        .add(
                                                key(office, PersonnelActs.WRITE_PERSONNEL),
                                                form,
                                                draft,
                                                Optional.of(path))));
    }

    StaffFile read(SignedIn who) {
        return as(who, () -> demo.part(PersonnelDossiers.class).read(key(who, PersonnelActs.READ_PERSONNEL)));
    }

    FormId form() {
        return FormId.next(demo.clock());
    }

    void tidy() {
        as(office, () -> {
            demo.part(PersonnelEnds.class).tidy();
            return true;
        });
    }

    int rows(String table) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from personnel." + table + " where person = :person")
                .param("person", employee.value())
                .query(Integer.class)
                .single();
    }

    int keys() {
        return demo.superuser("keyring")
                .sql("select count(*) from vault.data_key where subject = :person and keeping like 'personnel%'")
                .param("person", employee.value())
                .query(Integer.class)
                .single();
    }

    long lines(SignedIn actor, PersonnelAct act, String outcome) {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select count(*) from audit.event where subject = :person and actor = :actor and act = :act and outcome = :outcome")
                .params(Map.of(
                        "person",
                        employee.value(),
                        "actor",
                        actor.person().value(),
                        "act",
                        act.code(),
                        "outcome",
                        outcome))
                .query(Long.class)
                .single();
    }
}
