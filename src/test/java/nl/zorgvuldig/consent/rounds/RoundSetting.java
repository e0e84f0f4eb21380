package nl.zorgvuldig.consent.rounds;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.letters.RoundLetterStore;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.requests.ConsentRequestStore;
import nl.zorgvuldig.consent.rounds.tallies.RoundCounter;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.mail.delivery.MailServer;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;

/// A board with a round, a clock of its own and a real mail server. The jobs of the running program
/// stay away, so that a test says when the round is gone over and by how many at once.
public final class RoundSetting implements AutoCloseable {
    public final ConsentBoard board = new ConsentBoard(ConsentBoard.Jobs.STAY_AWAY);
    public final MovingClock clock = new MovingClock(board.program.clock().instant());
    public final MailServer mail = new MailServer(board.program, clock);
    final RoundId id = new RoundId(UUID.randomUUID());
    final LocalDate start = board.today;
    final LocalDate deadline = start.plusDays(42);

    public RoundSetting() {
        account(board.head, AccountKind.STAFF, "directie");
        account(board.mother, AccountKind.GUARDIAN, "moeder");
    }

    RoundPlan wish(ConsentRenewal.Way way) {
        return new RoundPlan(board.school.id(), start, deadline, way, "");
    }

    void plan(ConsentRenewal.Way way) {
        board.asProgram(() -> {
            board.part(EarlierRounds.class).takeOver(id, wish(way), List.of());
            return true;
        });
    }

    public void account(PersonId person, AccountKind kind, String name) {
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
                board.guardian(child, parent, relation, ParentalAuthority.JOINT);
                account(parent, AccountKind.GUARDIAN, "ouder");
                parents.add(parent);
            }
        }
        return parents;
    }

    /// As the program on one machine would have it.
    RoundRunner work() {
        Work work = board.part(Work.class);
        AuditLog log = board.part(AuditLog.class);
        RoundParticipants circle = new RoundParticipants(
                board.part(Pupils.class),
                board.part(ConsentFactsReader.class),
                board.part(ConsentPurposes.class),
                clock);
        RoundCloser closing = new RoundCloser(
                board.part(RoundStore.class),
                board.part(RoundMessageStore.class),
                new RoundCounter(
                        circle, board.part(ConsentFactsReader.class), board.part(ConsentPurposes.class), clock),
                board.part(RoundMail.class),
                mail.outbox(),
                board.part(Accounts.class),
                board.part(Schools.class),
                board.part(Staff.class),
                log,
                work);
        return new RoundRunner(
                board.part(RoundStore.class),
                board.part(RoundMessageStore.class),
                circle,
                sending(),
                closing,
                board.part(ConsentPurposes.class),
                board.part(Accounts.class),
                board.part(Schools.class),
                work,
                clock);
    }

    RoundSender sending() {
        return new RoundSender(
                board.part(RoundMessageStore.class),
                board.part(RoundLetterStore.class),
                board.part(ConsentRequestStore.class),
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

    ConsentRound round() {
        return board.asProgram(() -> board.part(Work.class)
                .read(
                        nl.zorgvuldig.platform.kernel.Act.MAINTAIN,
                        () -> board.part(RoundStore.class).find(id))
                .orElseThrow());
    }

    public void daysPass(int days) {
        clock.pass(Duration.ofDays(days));
    }

    LocalDate today() {
        return SchoolDay.today((Clock) clock);
    }

    /// The addresses of everything that arrived so far.
    List<String> arrived() throws MessagingException {
        List<String> arrived = new ArrayList<>();
        for (MimeMessage message : mail.deliver(board.board)) {
            arrived.add(message.getAllRecipients()[0].toString());
        }
        return arrived;
    }

    @Override
    public void close() {
        mail.close();
    }
}
