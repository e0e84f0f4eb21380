package nl.zorgvuldig.consent.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.answers.AnswerRecorder;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.consent.rounds.RoundSetting;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.junit.jupiter.api.Test;

/// Whoever answered on paper or by telephone is told by mail that the school wrote it down.
class PaperMailTest {
    @Test
    void who_answered_is_told_once_without_a_name_or_an_answer() throws Exception {
        try (RoundSetting setting = new RoundSetting()) {
            PaperAnswerInput wish = wish(setting, setting.board.mother);
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

    private static PaperAnswerInput wish(RoundSetting setting, PersonId person) {
        return new PaperAnswerInput(
                FormId.next(setting.clock),
                person,
                AnswerRoute.TELEPHONE,
                setting.board.today,
                Map.of(ConsentBoard.WEBSITE.purpose(), ConsentChoice.GRANTED),
                Optional.empty());
    }

    private static Outcome<Nothing> record(RoundSetting setting, PaperAnswerInput wish) {
        ConsentBoard board = setting.board;
        SignedInUser head = new SignedInUser(board.board, board.head, AccountKind.STAFF);
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
                board.part(ConsentAnswerStore.class),
                board.part(PaperScanStore.class),
                board.part(AnswerRecorder.class),
                board.part(ConsentFactsReader.class),
                board.part(PaperAnswerRecorder.class),
                board.part(Guardians.class),
                board.part(Pupils.class),
                new PaperAnswerMail(
                        board.part(Accounts.class),
                        setting.mail.outbox(),
                        board.part(BilingualMail.class),
                        board.part(KeepingSchoolNames.class)),
                board.part(ConsentLock.class),
                board.part(Work.class),
                setting.clock);
    }
}
