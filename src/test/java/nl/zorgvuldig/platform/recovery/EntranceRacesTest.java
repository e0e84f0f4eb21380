package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.fall.HeadStart;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult.Done;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.StopResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.IdentityDocument;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters.LetterResult;
import nl.zorgvuldig.platform.web.language.Language;
import org.junit.jupiter.api.Test;

/// The same at the same moment.
@Upholds(Clause.CONFIDENTIALITY)
class EntranceRacesTest {
    private static final int RACES = Integer.getInteger("fall.races", 10);

    private final EntranceBoard board = new EntranceBoard();
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);
    private final AccountRecoveries recoveries = board.part(AccountRecoveries.class);

    private static <T> List<T> together() {
        return Collections.synchronizedList(new ArrayList<>());
    }

    @Test
    void one_code_used_many_times_at_once_gives_five_mails_and_one_address() {
        LetterCode code = board.code();
        List<String> addresses = Stream.generate(EntranceBoard::fresh).limit(12).toList();
        List<Boolean> answers = together();
        AtOnce.each(addresses, email -> answers.add(arrivals.ask(code, email, Language.DUTCH)));
        assertThat(answers.stream().filter(answer -> answer)).hasSize(5);
        assertThat(board.mail.count("address-confirm")).isEqualTo(5);
        assertThat(running()).isOne();

        List<ConfirmResult> confirmed = together();
        AtOnce.each(board.mail.links("address-confirm"), link -> confirmed.add(arrivals.confirm(link)));
        assertThat(confirmed).hasSize(5).containsOnlyOnce(new Done());
        assertThat(addresses.stream().filter(address -> board.owner(address).isPresent()))
                .hasSize(1);
    }

    @Test
    void one_link_opened_many_times_at_once_while_the_job_runs_counts_once() {
        arrivals.ask(board.code(), EntranceBoard.fresh(), Language.DUTCH);
        String link = board.mail.link("address-confirm");
        List<ConfirmResult> answers = together();
        AtOnce.each(IntStream.range(0, 12).boxed().toList(), turn -> {
            if (turn % 3 == 2) {
                board.settle();
            } else {
                answers.add(arrivals.confirm(link));
            }
        });
        assertThat(answers).hasSize(8).containsOnlyOnce(new Done());
        assertThat(answers).doesNotContain(new ConfirmResult.Taken());
        assertThat(board.mail.count("address-changed")).isOne();
    }

    @Test
    void who_presses_twice_prints_one_letter_for_each_parent() {
        for (int race = 0; race < RACES; race++) {
            List<LetterResult> made = together();
            AtOnce.each(
                    Collections.nCopies(8, board.head),
                    head -> made.add(
                            board.as(head, () -> board.part(ParentLetters.class).printAll(EntranceBoard::blank))));
            assertThat(made.stream().filter(LetterResult.Done.class::isInstance))
                    .hasSize(1);
            assertThat(made).contains(new LetterResult.Nothing());
            assertThat(living()).isEqualTo(2);
            end();
        }
    }

    @Test
    void of_letters_printed_anew_at_once_one_works() {
        AtOnce.each(Collections.nCopies(8, board.father), board::code);
        assertThat(living()).isOne();
    }

    private void end() {
        board.program
                .superuser("zorgvuldig")
                .sql("update entrance.parent_letter set ended_at = now()"
                        + " where board = :board and ended_at is null and used_at is null")
                .param("board", board.board.value())
                .update();
    }

    private long living() {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from entrance.parent_letter where board = :board"
                        + " and ended_at is null and used_at is null")
                .param("board", board.board.value())
                .query(Long.class)
                .single();
    }

    @Test
    void two_colleagues_who_ask_at_once_leave_one_address_on_its_way() {
        List<PersonId> helpers = List.of(board.head, board.bestuur, board.head, board.bestuur);
        AtOnce.each(
                helpers,
                by -> assertThat(board.as(
                                by,
                                () -> recoveries.askAddress(
                                        board.mother,
                                        EntranceBoard.fresh(),
                                        DocumentSighting.at(IdentityDocument.PASSPORT))))
                        .isEmpty());
        assertThat(running()).isOne();
    }

    @Test
    void stopped_and_seconded_at_once_is_one_of_the_two_and_each_comes_first_sometimes() {
        String last = asked(EntranceBoard.fresh());
        long begun = System.nanoTime();
        assertThat(arrivals.stop(last)).isEqualTo(StopResult.NOW);
        HeadStart start = new HeadStart(System.nanoTime() - begun);
        String now = board.mothers;
        for (int race = 0; race < RACES; race++) {
            String fresh = EntranceBoard.fresh();
            String stop = asked(fresh);
            CompletableFuture<StopResult> stopping = start.begin(() -> arrivals.stop(stop));
            start.await();
            board.seconds(board.bestuur, board.mother, fresh);
            StopResult stopped = stopping.join();
            boolean kept = board.owner(now).isPresent();
            assertThat(board.owner(fresh).isPresent()).isEqualTo(!kept);
            assertThat(stopped).isEqualTo(kept ? StopResult.NOW : StopResult.TOO_LATE);
            assertThat(running()).isZero();
            if (kept) {
                start.won();
            } else {
                start.lost();
                now = fresh;
            }
        }
        start.mustHaveBeenARace();
    }

    /// An address that is confirmed and waits.
    ///
    /// @return the link to stop it
    private String asked(String email) {
        board.as(
                board.head,
                () -> recoveries.askAddress(board.mother, email, DocumentSighting.at(IdentityDocument.IDENTITY_CARD)));
        arrivals.confirm(board.mail.link("address-confirm"));
        return board.mail.link("address-warning");
    }

    /// A letter that ends and what was asked with it hold the same rows.
    @Test
    void who_prints_while_the_parent_confirms_and_asks_waits_for_nobody_for_ever() {
        for (int race = 0; race < RACES; race++) {
            LetterCode code = board.code();
            arrivals.ask(code, EntranceBoard.fresh(), Language.DUTCH);
            String link = board.mail.link("address-confirm");
            AtOnce.each(
                    List.<Runnable>of(
                            () -> arrivals.confirm(link),
                            () -> arrivals.ask(code, EntranceBoard.fresh(), Language.DUTCH),
                            board::code,
                            board::settle),
                    Runnable::run);
            assertThat(running()).isLessThanOrEqualTo(1);
            assertThat(living()).isOne();
        }
    }

    private long running() {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from entrance.address_change where board = :board"
                        + " and stopped_at is null and done_at is null")
                .param("board", board.board.value())
                .query(Long.class)
                .single();
    }
}
