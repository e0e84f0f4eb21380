package nl.zorgvuldig.consent.requests;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.OwnConsents;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.rounds.RoundSetting;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.KeepingSchoolNames;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.Schools;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From sixteen a pupil answers alone, and everybody it concerns is told when that moment comes.
class SixteenTest {
    private static final String SOON = "Binnenkort beslist uw kind zelf over toestemming";
    private static final String NOW = "Uw kind beslist nu zelf over toestemming";
    private static final String YOU_SOON = "Binnenkort beslis je zelf over toestemming";
    private static final String YOU_NOW = "Je beslist nu zelf over toestemming";

    @Test
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    void guardians_and_pupil_are_told_thirty_days_before_and_on_the_day_once_each() throws MessagingException {
        try (RoundSetting setting = new RoundSetting()) {
            ConsentBoard board = setting.board;
            PupilId child = board.enrol(board.today.minusYears(16).plusDays(31));
            board.guardian(child, board.mother, GuardianRelation.MOTHER, ParentalAuthority.JOINT);
            board.guardian(child, board.father, GuardianRelation.FATHER, ParentalAuthority.NONE);
            setting.account(ConsentDeciders.self(child), AccountKind.PUPIL, "leerling");

            tell(setting);
            assertThat(subjects(setting)).isEmpty();

            setting.daysPass(1);
            tell(setting);
            tell(setting); // as after a restart: nothing is kept but in the database
            assertThat(subjects(setting)).isEqualTo(Map.of("moeder", SOON, "leerling", YOU_SOON));

            setting.daysPass(30);
            tell(setting);
            tell(setting);
            setting.daysPass(1);
            tell(setting);
            assertThat(subjects(setting))
                    .isEqualTo(Map.of(
                            "moeder", SOON + ", " + NOW,
                            "leerling", YOU_SOON + ", " + YOU_NOW));
        }
    }

    @Test
    void a_pupil_of_whom_nothing_can_be_known_any_more_keeps_nobody_from_being_told() throws MessagingException {
        try (RoundSetting setting = new RoundSetting()) {
            ConsentBoard board = setting.board;
            PupilId child = board.enrol(board.today.minusYears(16).plusDays(30));
            PupilId gone = board.enrol(board.today.minusYears(16).plusDays(30));
            board.guardian(child, board.mother, GuardianRelation.MOTHER, ParentalAuthority.JOINT);
            board.part(Vault.class).destroy(new KeyName(board.board, gone.value(), RetentionPurpose.REGISTER));

            tell(setting);
            assertThat(subjects(setting)).isEqualTo(Map.of("moeder", SOON));
        }
    }

    @Test
    @Upholds(RECORDING_AFTER_CONSENT)
    void from_the_day_on_the_pupil_answers_alone_and_nobody_before_it() {
        ConsentBoard board = new ConsentBoard(ConsentBoard.Jobs.STAY_AWAY);
        PupilId child = board.enrol(board.today.minusYears(16));
        PupilId younger = board.enrol(board.today.minusYears(16).plusDays(1));
        board.guardian(child, board.mother, GuardianRelation.MOTHER, ParentalAuthority.JOINT);

        assertThat(board.answers(board.mother, child, board.answer(ConsentChoice.GRANTED)))
                .isInstanceOf(AnswerResult.NotAsked.class);
        assertThat(answers(board, child, child)).isInstanceOf(AnswerResult.Done.class);
        assertThat(board.decide(board.mother, child)).isInstanceOf(ConsentDecision.Effective.class);
        assertThat(answers(board, younger, younger)).isInstanceOf(AnswerResult.NotAsked.class);
        assertThat(answers(board, child, younger)).isInstanceOf(AnswerResult.NotYours.class);
        assertThat(answers(board, child, board.pupil)).isInstanceOf(AnswerResult.NotYours.class);
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void the_database_lets_a_pupil_know_of_and_answer_for_themselves_alone() {
        ConsentBoard board = new ConsentBoard(ConsentBoard.Jobs.STAY_AWAY);
        PupilId child = board.enrol(board.today.minusYears(16));

        for (String function : List.of("consent.my_voice", "consent.in_my_sight")) {
            assertThat(pupils(board, child, ConsentActs.ANSWER, function)).containsExactly(child);
        }
        for (Act act : AllActs.list()) {
            assertThat(pupils(board, child, act, "access.my_pupils"))
                    .as(act.code())
                    .isEmpty();
            assertThat(pupils(board, child, act, "access.my_own_pupils"))
                    .as(act.code())
                    .isEqualTo(act == AccessActs.READ_OWN_LOG ? List.of(child) : List.of());
            assertThat(pupils(board, child, act, "access.kept_by_me"))
                    .as(act.code())
                    .isEmpty();
        }
    }

    private static List<PupilId> pupils(ConsentBoard board, PupilId child, Act act, String function) {
        return board.as(
                ConsentDeciders.self(child),
                () -> board.part(Work.class)
                        .read(
                                act,
                                () -> board
                                        .part(JdbcClient.class)
                                        .sql("select unnest(" + function + "(:b))")
                                        .param("b", board.board.value())
                                        .query(UUID.class)
                                        .list()
                                        .stream()
                                        .map(PupilId::new)
                                        .toList()));
    }

    private static AnswerResult answers(ConsentBoard board, PupilId by, PupilId about) {
        PersonId self = ConsentDeciders.self(by);
        return board.as(
                self,
                () -> board.part(OwnConsents.class)
                        .answer(
                                new SignedInUser(board.board, self, AccountKind.PUPIL),
                                Map.of(about, List.of(board.answer(ConsentChoice.GRANTED)))));
    }

    /// As the job does, in a program that has just started.
    private static void tell(RoundSetting setting) {
        ConsentBoard board = setting.board;
        ConsentRequestMailer post = new ConsentRequestMailer(
                board.part(ConsentRequestStore.class),
                board.part(Accounts.class),
                setting.mail.outbox(),
                board.part(BilingualMail.class),
                board.part(KeepingSchoolNames.class),
                board.part(Work.class),
                setting.clock);
        SixteenthBirthdayNotifier ownChoice = new SixteenthBirthdayNotifier(
                board.part(Schools.class),
                board.part(Pupils.class),
                board.part(BirthDates.class),
                board.part(ConsentFactsReader.class),
                post,
                setting.clock);
        board.asProgram(ownChoice::tell);
    }

    /// By who got them, in the order in which they came.
    private static Map<String, String> subjects(RoundSetting setting) throws MessagingException {
        Map<String, String> subjects = new TreeMap<>();
        for (MimeMessage message : setting.mail.deliver(setting.board.board)) {
            subjects.merge(
                    message.getAllRecipients()[0].toString().replaceFirst("-.*", ""),
                    message.getSubject(),
                    (first, next) -> first + ", " + next);
        }
        return subjects;
    }
}
