package nl.zorgvuldig.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.KeepingSchools;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.SentText;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import org.junit.jupiter.api.Test;

/// Whoever answered on paper or by telephone is told by mail that the school wrote it down.
class PaperMailTest {
    @Test
    void who_answered_is_told_once_without_a_name_or_an_answer() throws Exception {
        try (RoundSetting setting = new RoundSetting()) {
            PaperWish wish = wish(setting, setting.board.mother);
            assertThat(record(setting, wish)).isInstanceOf(Outcome.Done.class);
            assertThat(record(setting, wish)).isInstanceOf(Outcome.Done.class);

            List<MimeMessage> arrived = setting.mail.deliver(setting.board.board);
            assertThat(arrived).hasSize(1);
            MimeMessage mail = arrived.getFirst();
            assertThat(mail.getAllRecipients()[0].toString())
                    .isEqualTo("moeder-" + setting.board.mother + "@ouders.example");
            assertThat(mail.getSubject()).isEqualTo("De school schreef uw antwoord op");
            assertThat(text(mail))
                    .contains(
                            "op papier of per telefoon",
                            "Klopt het niet",
                            "on paper or by telephone",
                            "Is it not right")
                    .doesNotContain("Fem", "Testers", "website", setting.board.pupil.toString());
            assertThat(SentText.signature(text(mail))).startsWith("De Linde\nStichting De Bomen\n");
        }
    }

    @Test
    void who_has_no_address_gets_nothing_and_the_answer_counts_all_the_same() {
        try (RoundSetting setting = new RoundSetting()) {
            assertThat(record(setting, wish(setting, setting.board.father))).isInstanceOf(Outcome.Done.class);

            assertThat(setting.mail.deliver(setting.board.board)).isEmpty();
            assertThat(setting.board.decide(setting.board.mother, setting.board.pupil))
                    .isInstanceOf(ConsentDecision.Effective.class);
        }
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString();
    }

    private static PaperWish wish(RoundSetting setting, PersonId person) {
        return new PaperWish(
                FormId.next(setting.clock),
                person,
                Route.TELEPHONE,
                setting.board.today,
                Map.of(ConsentBoard.WEBSITE.purpose(), Choice.GRANTED),
                Optional.empty());
    }

    private static Outcome<Nothing> record(RoundSetting setting, PaperWish wish) {
        ConsentBoard board = setting.board;
        SignedIn head = new SignedIn(board.board, board.head, AccountKind.STAFF);
        return board.as(
                board.head,
                () -> door(setting)
                        .record(
                                (Granted<PupilId>)
                                        board.part(AccessControl.class).ask(head, ConsentActs.ANSWER, board.pupil),
                                wish));
    }

    /// As the program has it, with an outbox that leads to the mail server of the test.
    private static PaperAnswers door(RoundSetting setting) {
        ConsentBoard board = setting.board;
        return new PaperAnswers(
                board.part(AnswerStore.class),
                board.part(ScanStore.class),
                board.part(Answering.class),
                board.part(FactsReader.class),
                board.part(PaperEntries.class),
                board.part(Guardians.class),
                board.part(Pupils.class),
                new RecordedMail(
                        board.part(Accounts.class),
                        setting.mail.outbox(),
                        board.part(BilingualMail.class),
                        board.part(KeepingSchools.class)),
                board.part(ConsentLock.class),
                board.part(Work.class),
                setting.clock);
    }
}
