package nl.zorgvuldig.consent.rounds;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.letters.RoundLetter;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.RoundSender.PersonalMessage;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the program sends in a round, received by a real mail server.
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
@InTurn
class RoundRunnerTest {
    private final RoundSetting setting = new RoundSetting();
    private final ConsentBoard board = setting.board;

    @AfterEach
    void stop() {
        setting.close();
    }

    @Test
    void who_can_be_sent_a_message_is_invited_once_and_for_who_cannot_a_letter_is_wanted()
            throws MessagingException, IOException {
        setting.plan(ConsentRenewal.Way.ASK_AGAIN);
        setting.run();
        setting.run();

        assertThat(setting.arrived()).singleElement().asString().startsWith("moeder");
        MimeMessage invitation = setting.mail.deliver(board.board).getFirst();
        assertThat(invitation.getSubject())
                .contains("De school vraagt u om toestemming", "The school asks")
                .doesNotContain("Fem", "Testers");
        assertThat(invitation.getContent().toString())
                .contains("De Linde", "Zegt u niets", "If you say nothing", "/toestemming")
                .doesNotContain("Fem", "Testers");
        assertThat(SentText.signature(invitation.getContent().toString())).startsWith("De Linde\nStichting De Bomen\n");
        List<RoundLetter> letters =
                board.as(board.head, () -> board.part(ConsentRounds.class).listLetters(board.school.id()));
        assertThat(letters)
                .containsExactly(new RoundLetter(
                        setting.id, board.pupil, board.father, RoundMessage.INVITATION, java.util.Optional.empty()));
        assertThat(setting.round().people()).isEqualTo(2);
    }

    @Test
    void who_did_not_answer_everything_is_reminded_after_14_and_28_days_and_nobody_else() throws MessagingException {
        List<nl.zorgvuldig.platform.kernel.ids.PersonId> others = setting.families(1);
        setting.plan(ConsentRenewal.Way.ASK_AGAIN);
        setting.run();
        assertThat(setting.arrived()).hasSize(3);
        board.asProgram(() -> {
            board.part(Consents.class).takeOver(RoundAnswering.everything(board, board.mother, board.today));
            return true;
        });

        List<Integer> arrived = new ArrayList<>();
        for (int day : new int[] {13, 14, 15, 28, 42}) {
            setting.daysPass(day - (int) java.time.temporal.ChronoUnit.DAYS.between(setting.start, setting.today()));
            setting.run();
            arrived.add(setting.arrived().size());
        }

        assertThat(arrived).containsExactly(3, 5, 5, 7, 7);
        assertThat(setting.arrived())
                .filteredOn(to -> to.contains(board.mother.toString()))
                .hasSize(1);
        assertThat(others)
                .allSatisfy(person -> assertThat(setting.arrived())
                        .filteredOn(to -> to.contains(person.toString()))
                        .hasSize(3));
    }

    @Test
    void who_has_no_address_and_did_not_answer_gets_a_letter_again_after_14_and_28_days() {
        setting.plan(ConsentRenewal.Way.ASK_AGAIN);
        List<List<RoundMessage>> wanted = new ArrayList<>();
        for (int days : new int[] {0, 13, 1, 1, 13}) {
            setting.daysPass(days);
            setting.run();
            wanted.add(
                    board.as(board.head, () -> board.part(ConsentRounds.class).listLetters(board.school.id())).stream()
                            .map(RoundLetter::message)
                            .toList());
        }

        assertThat(wanted)
                .containsExactly(
                        List.of(RoundMessage.INVITATION),
                        List.of(RoundMessage.INVITATION),
                        List.of(RoundMessage.INVITATION, RoundMessage.REMINDER),
                        List.of(RoundMessage.INVITATION, RoundMessage.REMINDER),
                        List.of(RoundMessage.INVITATION, RoundMessage.REMINDER, RoundMessage.SECOND_REMINDER));
    }

    @Test
    void a_round_cut_off_between_two_portions_and_within_one_goes_on_and_sends_nothing_twice()
            throws MessagingException {
        setting.families(RoundRunner.BATCH / 2 + 5);
        setting.plan(ConsentRenewal.Way.ASK_AGAIN);
        board.asProgram(() -> {
            RoundRunner dying = setting.work();
            List<List<PersonalMessage>> portions = dying.batches(setting.round(), setting.today());
            assertThat(portions).hasSizeGreaterThan(1);
            dying.send(setting.round(), portions.getFirst(), setting.today());
            assertThatThrownBy(() -> board.part(Work.class).change(Act.MAINTAIN, () -> {
                        dying.send(setting.round(), portions.get(1), setting.today());
                        throw new IllegalStateException("the power fails");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            return true;
        });
        assertThat(setting.round().workedOn()).isEmpty();

        setting.run();

        assertThat(setting.arrived()).hasSize(RoundRunner.BATCH + 10 + 1).doesNotHaveDuplicates();
        assertThat(setting.round().workedOn()).contains(setting.today());
    }

    @Test
    void two_machines_at_once_send_what_one_would()
            throws MessagingException, InterruptedException, ExecutionException {
        setting.families(RoundRunner.BATCH / 2 + 5);
        setting.plan(ConsentRenewal.Way.ASK_AGAIN);
        try (ExecutorService machines = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = List.of(machines.submit(setting::run), machines.submit(setting::run));
            for (Future<?> future : running) {
                future.get();
            }
        }

        assertThat(setting.arrived()).hasSize(RoundRunner.BATCH + 10 + 1).doesNotHaveDuplicates();
    }

    @Test
    void after_the_deadline_a_yes_of_last_year_has_lapsed_and_the_head_is_told_numbers_once()
            throws MessagingException, IOException {
        board.asProgram(() -> {
            board.part(Consents.class)
                    .takeOver(RoundAnswering.everything(board, board.mother, board.today.minusYears(1)));
            return true;
        });
        setting.plan(ConsentRenewal.Way.ASK_AGAIN);
        assertThat(RoundAnswering.on(board, setting.deadline)).isInstanceOf(ConsentDecision.Effective.class);
        assertThat(RoundAnswering.on(board, setting.deadline.plusDays(1)))
                .isInstanceOf(ConsentDecision.NotEffective.class);

        setting.daysPass(43);
        setting.run();
        setting.run();

        assertThat(setting.arrived()).singleElement().asString().startsWith("directie");
        assertThat(setting.mail.deliver(board.board).getFirst().getContent().toString())
                .contains("0 keer ja", "0 keer nee", "Aantal ouders", ": 2")
                .doesNotContain("Testers");
        assertThat(setting.round().closedOn()).contains(setting.today());
    }

    @Test
    void where_the_board_reminds_only_a_yes_of_last_year_stays_and_asks_for_no_reminder() throws MessagingException {
        board.asProgram(() -> {
            board.part(Consents.class)
                    .takeOver(RoundAnswering.everything(board, board.mother, board.today.minusYears(1)));
            board.part(EarlierRounds.class)
                    .takeOver(
                            setting.id,
                            new RoundPlan(
                                    board.school.id(),
                                    setting.start,
                                    setting.deadline,
                                    ConsentRenewal.Way.REMIND,
                                    "De school verhuist."),
                            List.of());
            return true;
        });
        setting.run();
        setting.daysPass(14);
        setting.run();

        assertThat(setting.arrived()).hasSize(1);
        assertThat(RoundAnswering.on(board, setting.deadline.plusDays(1)))
                .isInstanceOf(ConsentDecision.Effective.class);
    }
}
