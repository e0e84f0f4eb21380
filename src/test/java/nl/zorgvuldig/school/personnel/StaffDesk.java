package nl.zorgvuldig.school.personnel;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.PersonnelOfficeScope;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffMember;
import nl.zorgvuldig.school.personnel.departures.PersonnelDestruction;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.StaffFilings;
import nl.zorgvuldig.story.DemoProgram;

/// The demonstration, for tests about personnel dossiers: one employee of whom there is no dossier
/// yet, and the doors as somebody asks them.
public final class StaffDesk {
    public final DemoProgram demo = DemoProgram.running();
    public final PersonId employee;
    public final SignedInUser office = staff(demo.person("personeel"));

    /// With a teacher of whom nobody wrote or asked anything yet.
    public StaffDesk() {
        employee = demo.population().employees().stream()
                .filter(each -> each.function() == DemoPeople.Function.TEACHER)
                .map(DemoPeople.Employee::id)
                .filter(person -> !demo.population().handles().containsValue(person))
                .filter(this::untouched)
                .findFirst()
                .orElseThrow();
    }

    private boolean untouched(PersonId person) {
        return demo.superuser("zorgvuldig")
                .sql("""
                        select not exists (select from personnel.employment where person = :person)
                            and not exists (select from personnel.piece where person = :person)
                            and not exists (select from audit.event where subject = :person and act like '%personnel%')
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private StaffDesk(PersonId somebody) {
        employee = somebody;
    }

    /// Somebody of whom there is nothing but a name: on no roster, and with no way in.
    public static StaffDesk onNoRoster() {
        StaffDesk desk = newcomer();
        desk.asProgram(() -> desk.demo.part(Accounts.class).close(desk.employee));
        return desk;
    }

    /// Somebody who can sign in, and is on no roster yet.
    public static StaffDesk newcomer() {
        StaffDesk desk = new StaffDesk(new PersonId(UUID.randomUUID()));
        desk.comesBack();
        return desk;
    }

    /// As a roster does with whoever is in it.
    public void comesBack() {
        asProgram(() -> demo.part(Accounts.class)
                .open(NewAccount.of(employee, AccountKind.STAFF, new PersonName("Iemand", "", "Onderweg"))
                        .withEmail(employee + "@school.example")));
    }

    public boolean open() {
        return demo.part(Accounts.class).findOpen(demo.board(), employee).isPresent();
    }

    public void asProgram(Runnable what) {
        demo.part(Boards.class).program(demo.board()).run(what);
    }

    public SignedInUser staff(PersonId person) {
        return new SignedInUser(demo.board(), person, AccountKind.STAFF);
    }

    public LocalDate today() {
        return demo.clock().today();
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, today()).call(what);
    }

    public AccessDecision<PersonId> ask(SignedInUser who, PersonnelAct act) {
        return as(who, () -> demo.part(AccessControl.class).ask(who, act, employee));
    }

    public Granted<PersonId> key(SignedInUser who, PersonnelAct act) {
        return (Granted<PersonId>) ask(who, act);
    }

    public Granted<PersonnelOfficeScope> office(PersonnelAct act) {
        return as(
                office,
                () -> demo.part(AccessControl.class)
                        .ask(office, act, new PersonnelOfficeScope())
                        .orRefuse());
    }

    public List<Objection> employ(LocalDate from, Optional<LocalDate> last) {
        return employ(from, last, LossConfirmation.NOT_CONFIRMED);
    }

    public List<Objection> employ(LocalDate from, Optional<LocalDate> last, LossConfirmation loss) {
        return as(
                office,
                () -> demo.part(PersonnelDossiers.class)
                        .employ(key(office, PersonnelActs.WRITE_PERSONNEL), from, last, loss));
    }

    public PersonnelOverview list() {
        return list("");
    }

    PersonnelOverview list(String typed) {
        return as(office, () -> demo.part(StaffLists.class).list(office(PersonnelActs.LIST_PERSONNEL), typed));
    }

    /// The employee comes to work at a school; for a roster, and not for the personnel office.
    public void arrives() {
        asProgram(() -> demo.part(Staff.class)
                .add(new StaffMember(
                        employee,
                        demo.population().schools().getFirst().id(),
                        "P-" + employee,
                        Period.since(today().minusYears(1)))));
    }

    public void leaves() {
        asProgram(() -> demo.part(Staff.class)
                .end(employee, demo.population().schools().getFirst().id(), today().minusDays(1)));
    }

    public Outcome<Nothing> add(FormId form, PersonnelItemDraft draft) {
        return as(
                office,
                () -> demo.part(StaffFilings.class)
                        .add(key(office, PersonnelActs.WRITE_PERSONNEL), form, draft, Optional.empty()));
    }

    /// With a document.
    public Outcome<Nothing> add(FormId form, PersonnelItemDraft draft, byte[] content) {
        return demo.part(IncomingFolder.class)
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

    public PersonnelDossier read(SignedInUser who) {
        return as(who, () -> demo.part(PersonnelDossiers.class).read(key(who, PersonnelActs.READ_PERSONNEL)));
    }

    public FormId form() {
        return FormId.next(demo.clock());
    }

    public void tidy() {
        as(office, () -> {
            demo.part(PersonnelDestruction.class).tidy();
            return true;
        });
    }

    public int rows(String table) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from personnel." + table + " where person = :person")
                .param("person", employee.value())
                .query(Integer.class)
                .single();
    }

    public int keys() {
        return demo.superuser("keyring")
                .sql("select count(*) from vault.data_key where subject = :person and keeping like 'personnel%'")
                .param("person", employee.value())
                .query(Integer.class)
                .single();
    }

    long lines(SignedInUser actor, PersonnelAct act, String outcome) {
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
