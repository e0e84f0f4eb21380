package nl.zorgvuldig.platform.mail.bounces;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.mail.DeliverySetting;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.platform.mail.MailState;
import nl.zorgvuldig.platform.mail.UndeliveredAddress;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;
import nl.zorgvuldig.platform.mail.bounces.ReturnedMail.Result;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport.Trip;
import nl.zorgvuldig.platform.mail.delivery.MailServerUrl;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Mail that comes back, by a real mailbox.
@Upholds(CONFIDENTIALITY)
class ReturnedMailTest extends DeliverySetting {
    private static final String NOORS = "noor@school.example";

    private final BounceAddress address = new BounceAddress(BOUNCES, TestVault.shared());
    private final ReturnedMail returned = returned(boards);

    /// A server that puts what is sent to a variant of an address in the mailbox of that address.
    private final GreenMail postOffice = new GreenMail(
                    new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()})
            .withConfiguration(new GreenMailConfiguration().withSieveIgnoreDetail());

    private ReturnedMail returned(Boards known) {
        return new ReturnedMail(address, undelivered, store, known, database.work());
    }

    @BeforeEach
    void open() {
        postOffice.start();
        postOffice.setUser(BOUNCES, "bounce", "geheim");
        hasAddress(NOORS);
    }

    @AfterEach
    void close() {
        postOffice.stop();
    }

    private void hasAddress(String email) {
        boards.program(board)
                .run(() -> accounts.open(NewAccount.of(noor, AccountKind.STAFF, new PersonName("Noor", "", "Bos"))
                        .withEmail(email)));
    }

    private BounceMailbox mailbox(ReturnedMail taking) {
        return new BounceMailbox(
                MailServerUrl.imap(
                        "imap://bounce:geheim@127.0.0.1:" + postOffice.getImap().getPort()),
                taking);
    }

    /// By SMTP, as a mail server does.
    private void report(String to, byte[] report) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", Integer.toString(postOffice.getSmtp().getPort()));
        properties.setProperty("mail.smtp.from", "MAILER-DAEMON@mail.school.example");
        Transport.send(
                new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(report)),
                new InternetAddress[] {new InternetAddress(to)});
    }

    private int waiting() throws Exception {
        GreenMailUser user = postOffice.getUserManager().getUser("bounce");
        return postOffice.getManagers().getImapHostManager().getInbox(user).getMessageCount();
    }

    private MailId sent() {
        MailId id = send(mail());
        delivery(postman()).deliverDue(board);
        assertThat(status(id).state()).isEqualTo(MailState.SENT);
        return id;
    }

    private Optional<UndeliveredAddress> known() {
        return boards.program(board).call(() -> undelivered.find(noor));
    }

    @Test
    void a_report_that_a_message_did_not_arrive_is_recorded_and_then_leaves_the_mailbox() throws Exception {
        MailId id = sent();
        String sender = address.of(board, id);
        report(sender, SampleReports.postfix(sender, "failed", "5.1.1"));
        assertThat(waiting()).isOne();

        mailbox(returned).read();

        assertThat(waiting()).isZero();
        UndeliveredAddress found = known().orElseThrow();
        assertThat(found.reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(found.kind()).isEqualTo("notice");
        assertThat(found.since()).isEqualTo(clock.instant());
        assertThat(status(id).state()).isEqualTo(MailState.SENT);
        assertThat(status(id).error()).contains("not-arrived");
        assertThat(boards.program(board).call(undelivered::list)).containsExactly(found);

        mailbox(returned).read();
        assertThat(known()).contains(found);
    }

    @Test
    void whatever_else_is_in_the_mailbox_changes_nothing_and_leaves_it() throws Exception {
        MailId id = sent();
        String sender = address.of(board, id);
        String forged = sender.substring(0, 50) + (sender.charAt(50) == 'a' ? 'b' : 'a') + sender.substring(51);
        report(sender, SampleReports.absence(sender));
        report(sender, SampleReports.receipt(sender));
        report(sender, SampleReports.postfix(sender, "delayed", "4.4.1"));
        report(sender, SampleReports.postfix(sender, "failed", "5.7.1"));
        report(forged, SampleReports.postfix(forged, "failed", "5.1.1"));
        report(BOUNCES, SampleReports.postfix(BOUNCES, "failed", "5.1.1"));
        report(sender, large(SampleReports.postfix(sender, "failed", "5.1.1")));
        assertThat(waiting()).isEqualTo(7);

        mailbox(returned).read();

        assertThat(waiting()).isZero();
        assertThat(known()).isEmpty();
    }

    @Test
    void each_message_has_a_result() {
        MailId id = sent();
        String sender = address.of(board, id);
        String ofOther = address.of(TestDatabase.newBoard(), id);
        assertThat(returned.take(SampleReports.absence(sender))).isEqualTo(Result.NO_REPORT);
        assertThat(returned.take(SampleReports.postfix(sender, "delayed", "4.4.1")))
                .isEqualTo(Result.ON_ITS_WAY);
        assertThat(returned.take(SampleReports.postfix(sender, "failed", "5.7.1")))
                .isEqualTo(Result.REFUSED);
        assertThat(status(id).error()).contains("refused");
        assertThat(returned.take(SampleReports.postfix(ofOther, "failed", "5.1.1")))
                .isEqualTo(Result.UNKNOWN);
        assertThat(returned.take(SampleReports.exchange(sender))).isEqualTo(Result.RECORDED);
        assertThat(returned.takeLarge()).isEqualTo(Result.TOO_LARGE);
    }

    @Test
    void of_an_address_that_somebody_no_longer_has_nothing_is_recorded() {
        String sender = address.of(board, sent());
        hasAddress("noor@thuis.example");

        assertThat(returned.take(SampleReports.postfix(sender, "failed", "5.1.1")))
                .isEqualTo(Result.PAST);
        assertThat(known()).isEmpty();

        hasAddress(NOORS);
        assertThat(returned.take(SampleReports.postfix(sender, "failed", "5.1.1")))
                .isEqualTo(Result.RECORDED);
        hasAddress("noor@thuis.example");
        assertThat(known()).isEmpty();
        assertThat(boards.program(board).call(undelivered::list)).isEmpty();
    }

    @Test
    void after_a_month_a_report_says_nothing() {
        String sender = address.of(board, sent());
        clock.pass(Duration.ofDays(31));
        delivery(postman()).empty();

        assertThat(returned.take(SampleReports.postfix(sender, "failed", "5.1.1")))
                .isEqualTo(Result.PAST);
    }

    @Test
    void an_address_that_was_checked_is_open_again_only_when_a_later_message_does_not_arrive() {
        String before = address.of(board, sent());
        returned.take(SampleReports.postfix(before, "failed", "5.2.2"));
        clock.pass(Duration.ofHours(1));
        boolean first = boards.program(board).call(() -> undelivered.check(noor));
        boolean second = boards.program(board).call(() -> undelivered.check(noor));
        assertThat(first).isTrue();
        assertThat(second).isFalse();

        returned.take(SampleReports.postfix(before, "failed", "5.2.2"));
        assertThat(known()).isEmpty();

        clock.pass(Duration.ofHours(1));
        returned.take(SampleReports.postfix(address.of(board, sent()), "failed", "5.2.2"));
        assertThat(known().orElseThrow().since()).isEqualTo(clock.instant());
    }

    @Test
    void what_could_not_be_recorded_stays_in_the_mailbox() throws Exception {
        String sender = address.of(board, sent());
        report(sender, SampleReports.absence(sender));
        report(sender, SampleReports.postfix(sender, "failed", "5.1.1"));
        Boards gone =
                new Boards(JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/gone")), clock);

        assertThatThrownBy(() -> mailbox(returned(gone)).read()).isInstanceOf(RuntimeException.class);
        assertThat(waiting()).as("what was done is gone, the rest is there").isOne();

        mailbox(returned).read();
        assertThat(waiting()).isZero();
        assertThat(known()).isPresent();
    }

    @Test
    void a_mailbox_that_cannot_be_opened_is_tried_again_later() {
        new BounceMailbox(MailServerUrl.imap("imap://bounce:fout@127.0.0.1:1"), returned).read();
        assertThat(known()).isEmpty();
    }

    @Test
    void an_address_that_the_mail_server_refuses_at_once_is_the_same() {
        MailId id = send(mail());
        delivery(_ -> new Trip.NoSuchAddress(Reason.FULL)).deliverDue(board);

        assertThat(status(id).state()).isEqualTo(MailState.FAILED);
        assertThat(status(id).error()).contains("refused");
        assertThat(known().orElseThrow().reason()).isEqualTo(Reason.FULL);
    }

    @Test
    void nobody_but_the_program_reads_or_writes_it() {
        returned.take(SampleReports.postfix(address.of(board, sent()), "failed", "5.1.1"));
        BoardId other = TestDatabase.newBoard();
        assertThat(boards.program(other).call(() -> undelivered.find(noor))).isEmpty();
        assertThat(new Acting(board, noor, Act.MAINTAIN, SchoolDay.today(clock))
                        .call(() -> database.work()
                                .read(
                                        Act.MAINTAIN,
                                        () -> database.client()
                                                .sql("select count(*) from mail.undelivered where board = :board")
                                                .param("board", board.value())
                                                .query(Long.class)
                                                .single())))
                .isZero();
    }

    private static byte[] large(byte[] report) {
        String filler = "x".repeat(70) + "\r\n";
        byte[] more = filler.repeat(15_000).getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(report, report.length + more.length);
        System.arraycopy(more, 0, all, report.length, more.length);
        return all;
    }
}
