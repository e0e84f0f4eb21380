package nl.zorgvuldig.consent;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.mail.MailServer;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;

/// A board with a round, a clock of its own and a real mail server. The jobs of the running program
/// stay away, so that a test says when the round is gone over and by how many at once.
final class RoundSetting implements AutoCloseable {
    final ConsentBoard board = new ConsentBoard(ConsentBoard.Jobs.STAY_AWAY);
    final MovingClock clock = new MovingClock(board.program.clock().instant());
    final MailServer mail = new MailServer(board.program, clock);
    final RoundId id = new RoundId(UUID.randomUUID());
    final LocalDate start = board.today;
    final LocalDate deadline = start.plusDays(42);

    RoundSetting() {
        account(board.head, AccountKind.STAFF, "directie");
        account(board.mother, AccountKind.GUARDIAN, "moeder");
    }

    RoundWish wish(Renewal.Way way) {
        return new RoundWish(board.school.id(), start, deadline, way, "");
    }

    void plan(Renewal.Way way) {
        board.asProgram(() -> {
            board.part(EarlierRounds.class).takeOver(id, wish(way), List.of());
            return true;
        });
    }

    void account(PersonId person, AccountKind kind, String name) {
        NewAccount account = NewAccount.of(person, kind, new PersonName("Kim", "", "Testers"))
                .withEmail(name + "-" + person + "@ouders.example");
        board.asProgram(() -> board.part(Accounts.class).open(account));
    }

    /// Families of one child and two parents who can be sent a message.
    List<PersonId> families(int number) {
        List<PersonId> parents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            PupilId child = board.enrol(board.today.minusYears(8));
            for (GuardianRelation relation : List.of(GuardianRelation.MOTHER, GuardianRelation.FATHER)) {
                PersonId parent = new PersonId(UUID.randomUUID());
                board.guardian(child, parent, relation, Authority.JOINT);
                account(parent, AccountKind.GUARDIAN, "ouder");
                parents.add(parent);
            }
        }
        return parents;
    }

    /// As the program on one machine would have it.
    RoundWork work() {
        Work work = board.part(Work.class);
        AuditLog log = board.part(AuditLog.class);
        RoundCircle circle = new RoundCircle(
                board.part(Pupils.class), board.part(FactsReader.class), board.part(Purposes.class), clock);
        RoundClosing closing = new RoundClosing(
                board.part(RoundStore.class),
                board.part(RoundMessageStore.class),
                new Counting(circle, board.part(FactsReader.class), board.part(Purposes.class), clock),
                board.part(RoundMail.class),
                mail.outbox(),
                board.part(Accounts.class),
                board.part(Schools.class),
                board.part(Staff.class),
                log,
                work);
        return new RoundWork(
                board.part(RoundStore.class),
                board.part(RoundMessageStore.class),
                circle,
                sending(),
                closing,
                board.part(Purposes.class),
                board.part(Accounts.class),
                board.part(Schools.class),
                work,
                clock);
    }

    RoundSending sending() {
        return new RoundSending(
                board.part(RoundMessageStore.class),
                board.part(RoundLetterStore.class),
                board.part(AskingStore.class),
                board.part(RoundMail.class),
                mail.outbox(),
                board.part(AuditLog.class),
                board.part(Work.class),
                clock);
    }

    void run() {
        board.asProgram(() -> {
            work().run();
            return true;
        });
    }

    Round round() {
        return board.asProgram(() -> board.part(Work.class)
                .read(
                        nl.zorgvuldig.kernel.Act.MAINTAIN,
                        () -> board.part(RoundStore.class).find(id))
                .orElseThrow());
    }

    void daysPass(int days) {
        clock.pass(Duration.ofDays(days));
    }

    LocalDate today() {
        return SchoolDay.today((Clock) clock);
    }

    /// The addresses of everything that arrived so far.
    List<String> arrived() throws MessagingException {
        List<String> arrived = new ArrayList<>();
        for (MimeMessage one : mail.deliver(board.board)) {
            arrived.add(one.getAllRecipients()[0].toString());
        }
        return arrived;
    }

    @Override
    public void close() {
        mail.close();
    }
}
