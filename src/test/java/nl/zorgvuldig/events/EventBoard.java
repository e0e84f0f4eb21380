package nl.zorgvuldig.events;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Installation;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.NewPupil;
import nl.zorgvuldig.enrolment.Placement;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Pupils;
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
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.mail.MailServer;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;
import nl.zorgvuldig.story.DemoProgram;

/// A board of its own for one test, with a clock of its own and a real mail server: a school with a
/// head, a teacher and a group, and a board that sees all. The jobs of the running program stay
/// away.
final class EventBoard implements AutoCloseable {
    final DemoProgram program = DemoProgram.running();
    final LocalDate today = program.clock().today();
    final MovingClock clock = new MovingClock(program.clock().instant());
    final MailServer mail = new MailServer(program, clock);
    final BoardId board = TestDatabase.newBoard();
    final School school = new School(new SchoolId(UUID.randomUUID()), "12AB", "De Linde");
    final School other = new School(new SchoolId(UUID.randomUUID()), "34CD", "De Eik");
    final PersonId head = person();
    final PersonId strange = person();
    final PersonId bestuur = person();
    final PersonId teacher = person();
    final Group group = group("5");
    final Group group2 = group("6");

    EventBoard() {
        asProgram(
                () -> {
                    part(Schools.class).setUpBoard("Stichting De Bomen");
                    part(Schools.class).add(school);
                    part(Schools.class).add(other);
                    part(Schools.class).add(group);
                    part(Schools.class).add(group2);
                    function(head, StaffFunction.HEAD, Optional.of(school.id()));
                    function(strange, StaffFunction.HEAD, Optional.of(other.id()));
                    function(bestuur, StaffFunction.BOARD, Optional.empty());
                    part(Staff.class)
                            .guide(
                                    new Guidance(
                                            UUID.randomUUID(),
                                            teacher,
                                            group.id(),
                                            Period.since(today.minusYears(1))));
                    part(Staff.class)
                            .add(
                                    new StaffMember(
                                            teacher,
                                            school.id(),
                                            "M1",
                                            Period.since(today.minusYears(1))));
                    return true;
                });
        account(head, AccountKind.STAFF, "directie");
        account(teacher, AccountKind.STAFF, "juf");
    }

    private Group group(String name) {
        return new Group(
                new GroupId(UUID.randomUUID()),
                school.id(),
                SchoolYear.of(today),
                name,
                name,
                name,
                false);
    }

    static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private void function(PersonId person, StaffFunction function, Optional<SchoolId> at) {
        part(Staff.class)
                .grant(
                        new FunctionHeld(
                                UUID.randomUUID(),
                                person,
                                function,
                                at,
                                Period.since(today.minusYears(1))));
    }

    void account(PersonId person, AccountKind kind, String name) {
        NewAccount account =
                NewAccount.of(person, kind, new PersonName("Kim", "", "Testers"))
                        .withEmail(name + "-" + person + "@ouders.example");
        asProgram(() -> part(Accounts.class).open(account));
    }

    void address(PersonId person, String email) {
        asProgram(
                () ->
                        part(Accounts.class)
                                .open(
                                        NewAccount.of(
                                                        person,
                                                        AccountKind.GUARDIAN,
                                                        new PersonName("Kim", "", "Testers"))
                                                .withEmail(email)));
    }

    PupilId child(Group in) {
        PupilId one = new PupilId(UUID.randomUUID());
        LocalDate since = today.minusYears(1);
        asProgram(
                () -> {
                    part(Pupils.class).prepare(List.of(one));
                    part(Pupils.class)
                            .enrol(
                                    new NewPupil(
                                            one,
                                            school.id(),
                                            new PupilIdentity(
                                                    new PersonName("Fem", "", "Testers"),
                                                    Optional.of(today.minusYears(9))),
                                            List.of(
                                                    Enrolled.since(
                                                            UUID.randomUUID(),
                                                            one,
                                                            school.id(),
                                                            "L" + one,
                                                            since)),
                                            List.of(
                                                    new Placement(
                                                            UUID.randomUUID(),
                                                            one,
                                                            in.id(),
                                                            "5",
                                                            Period.since(since)))));
                    return true;
                });
        return one;
    }

    PersonId parent(PupilId child, GuardianRelation relation, Authority held, boolean secret) {
        PersonId person = person();
        asProgram(
                () -> {
                    part(Guardians.class)
                            .add(
                                    new Guardian(
                                            child,
                                            person,
                                            relation,
                                            new PersonName("Kim", "", "Testers"),
                                            new nl.zorgvuldig.enrolment.Contact(
                                                    "", "", "Lindelaan 1, 1234 AB Goes"),
                                            secret));
                    part(Guardians.class)
                            .record(
                                    new AuthorityFact(
                                            UUID.randomUUID(),
                                            child,
                                            person,
                                            held,
                                            Evidence.EXTRACT,
                                            Period.since(today.minusYears(5)),
                                            program.clock().instant(),
                                            PersonId.PROGRAM));
                    return true;
                });
        return person;
    }

    /// With an address.
    PersonId mother(PupilId child) {
        PersonId one = parent(child, GuardianRelation.MOTHER, Authority.JOINT, false);
        account(one, AccountKind.GUARDIAN, "moeder");
        return one;
    }

    /// Known by name, without an address.
    PersonId father(PupilId child) {
        PersonId one = parent(child, GuardianRelation.FATHER, Authority.JOINT, false);
        asProgram(
                () ->
                        part(Accounts.class)
                                .open(
                                        NewAccount.of(
                                                one,
                                                AccountKind.GUARDIAN,
                                                new PersonName("Jan", "", "Testers"))));
        return one;
    }

    <T> T part(Class<T> kind) {
        return program.part(kind);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, SchoolDay.today((Clock) clock)).call(work);
    }

    <T> T asProgram(Supplier<T> work) {
        return new Acting(
                        board, PersonId.PROGRAM, Act.MAINTAIN, SchoolDay.today((Clock) clock))
                .call(work);
    }

    void run() {
        asProgram(
                () -> {
                    work().run();
                    return true;
                });
    }

    /// As the program on one machine would have it.
    EventWork work() {
        return new EventWork(
                part(EventStore.class),
                part(ProofStore.class),
                new EventCircle(
                        part(Pupils.class), part(Guardians.class), part(Staff.class), clock),
                new NoticeSending(
                        part(ProofStore.class),
                        part(NoticeMail.class),
                        mail.outbox(),
                        part(Accounts.class),
                        part(AuditLog.class),
                        part(Work.class),
                        clock),
                part(NoticeMail.class),
                part(Notices.class),
                new Outcomes(
                        part(ProofStore.class),
                        mail.outbox(),
                        new Installation(false),
                        part(Work.class)),
                part(Schools.class),
                part(AuditLog.class),
                part(Work.class),
                clock);
    }

    SchoolEvents events() {
        return new SchoolEvents(
                part(EventStore.class),
                part(ProofStore.class),
                new Organisers(part(Staff.class), part(Schools.class), clock),
                part(Notices.class),
                work(),
                part(Schools.class),
                part(AuditLog.class),
                part(Boards.class),
                part(Work.class),
                clock);
    }

    NoticeLetters letters() {
        return new NoticeLetters(
                part(ProofStore.class),
                new EventCircle(
                        part(Pupils.class), part(Guardians.class), part(Staff.class), clock),
                part(Notices.class),
                part(NoticeMail.class),
                new Organisers(part(Staff.class), part(Schools.class), clock),
                part(Schools.class),
                part(Accounts.class),
                part(Pupils.class),
                part(Guardians.class),
                part(AuditLog.class),
                part(Work.class),
                clock);
    }

    EventWish wish(int days, EventWish.Hurry hurry, Group... groups) {
        return new EventWish(
                school.id(),
                "Sportdag",
                clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS),
                Stream.of(groups).map(Group::id).toList(),
                hurry);
    }

    SchoolEvent made(PersonId by, EventWish wish) {
        SchoolEventId id = new SchoolEventId(UUID.randomUUID());
        EventMade made = as(by, () -> events().make(id, wish));
        assertThat(made).isEqualTo(new EventMade.Done(id));
        return find(id);
    }

    SchoolEvent find(SchoolEventId id) {
        return as(
                head,
                () ->
                        part(Work.class)
                                .read(Act.BROWSE, () -> part(EventStore.class).find(id))
                                .orElseThrow());
    }

    EventDecision move(PersonId by, SchoolEvent event, EventMove move) {
        return as(by, () -> events().move(find(event.id()), move));
    }

    Map<PersonId, Proof.State> proofs(SchoolEvent event) {
        return asProgram(
                () ->
                        part(Work.class)
                                .read(
                                        Act.MAINTAIN,
                                        () -> part(ProofStore.class).list(event.id()))
                                .stream()
                                .collect(Collectors.toMap(Proof::person, Proof::state)));
    }

    void daysPass(int days) {
        clock.pass(Duration.ofDays(days));
    }

    /// The addresses of everything that arrived so far.
    List<String> arrived() throws MessagingException {
        List<String> arrived = new ArrayList<>();
        for (MimeMessage one : mail.deliver(board)) {
            arrived.add(one.getAllRecipients()[0].toString());
        }
        return arrived;
    }

    @Override
    public void close() {
        mail.close();
    }
}
