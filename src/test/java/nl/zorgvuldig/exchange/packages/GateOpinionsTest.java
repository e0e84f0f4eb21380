package nl.zorgvuldig.exchange.packages;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeDesk;
import nl.zorgvuldig.exchange.SecondCode;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.disclosures.DisclosureStore;
import nl.zorgvuldig.exchange.disclosures.OwnDisclosures;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.grounds.LegalGroundDecision;
import nl.zorgvuldig.exchange.grounds.LegalGrounds;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether a package may go: the rule in Java and the one in the database, written apart, agree in
/// every state of one; and without the database's yes no opening is written down.
public class GateOpinionsTest {
    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void they_agree_with_consent_in_every_state() {
        ExchangeDesk desk = new ExchangeDesk(13);
        DisclosureId id = desk.prepared(new DisclosureBasis.Consent(), desk.write("Tekent veel."));
        agree(desk, id, false);
        desk.fix(id);
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        agree(desk, id, false);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);
        agree(desk, id, false);
        DisclosureDispatch.Sent link = desk.sent(id);
        agree(desk, id, true);
        desk.answer(desk.first, id, ConsentChoice.WITHDRAWN);
        agree(desk, id, false);
        assertThatThrownBy(() -> opening(desk, id)).isInstanceOf(DataAccessException.class);
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        agree(desk, id, true);
        for (int n = 0; n < PackageAccessRules.MOST_OPENED; n++) {
            assertThat(desk.fetch(link)).isPresent();
        }
        assertThat(desk.fetch(link)).isEmpty();
        agree(desk, id, false);
        DisclosureDispatch.Sent second = desk.sent(id);
        agree(desk, id, true);
        assertThat(desk.fetch(link)).as("the link before it ended").isEmpty();
        for (int n = PackageAccessRules.MOST_MISTAKEN - 1; n >= 0; n--) {
            assertThat(desk.open(second, SecondCode.typed("12 34"))).isEqualTo(new PackageOpenings.Answer.Mistaken(n));
        }
        assertThat(desk.fetch(second)).as("too many tries").isEmpty();
        agree(desk, id, false);
        desk.sent(id);
        agree(desk, id, true);
        past(desk, id);
        agree(desk, id, false);
        assertThatThrownBy(() -> opening(desk, id)).isInstanceOf(DataAccessException.class);
        desk.work();
        assertThat(desk.file(id).state()).isEqualTo(DisclosureState.ENDED);
    }

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void they_agree_about_a_ground_that_the_board_switches() {
        ExchangeDesk desk = new ExchangeDesk(14);
        DisclosureBasis law = new DisclosureBasis.Law(LegalGround.PARTNERSHIP);
        DisclosureId id = desk.prepared(law, desk.write("Was vier dagen weg."));
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        DisclosureDispatch.Sent link = desk.sent(id);
        agree(desk, id, true);
        assertThat(desk.fetch(link)).isPresent();
        assertThat(board(desk, LegalGround.PARTNERSHIP, LegalGroundDecision.Choice.OFF))
                .isInstanceOf(Outcome.Done.class);
        try {
            assertThat(desk.prepare(law, desk.write("Was drie dagen weg.")))
                    .as("off")
                    .isInstanceOf(Outcome.Rejected.class);
            agree(desk, id, false);
            assertThat(desk.fetch(link)).as("off").isEmpty();
        } finally {
            board(desk, LegalGround.PARTNERSHIP, LegalGroundDecision.Choice.ON);
        }
        assertThat(board(desk, LegalGround.PARTNERSHIP, LegalGroundDecision.Choice.INSTRUCTION))
                .isInstanceOf(Outcome.Done.class);
        agree(desk, id, true);
        assertThat(desk.as(
                        desk.first,
                        () -> desk.demo
                                .part(OwnDisclosures.class)
                                .read(desk.key(desk.first, ExchangeActs.OWN_EXCHANGE))
                                .given()))
                .as("parents see it, asked or not")
                .extracting(DisclosureFile::id)
                .contains(id);
    }

    /// Neither the rules nor the database let the board switch off what the law demands, or what a
    /// child in danger needs; and what was switched off before stands again.
    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void they_agree_that_the_law_is_not_the_boards_to_switch() {
        ExchangeDesk desk = new ExchangeDesk(14);
        LegalGround ground = LegalGround.VEILIG_THUIS_REPORT;
        assertThat(board(desk, ground, LegalGroundDecision.Choice.OFF)).isInstanceOf(Outcome.Rejected.class);
        assertThatThrownBy(() -> switchedOff(desk, desk.demo.part(JdbcClient.class), ground))
                .isInstanceOf(DataAccessException.class);
        JdbcClient superuser = desk.demo.superuser("zorgvuldig");
        switchedOff(desk, superuser, ground);
        try {
            DisclosureId id = desk.prepared(new DisclosureBasis.Law(ground), desk.write("Had blauwe plekken."));
            assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
            DisclosureDispatch.Sent link = desk.sent(id);
            agree(desk, id, true);
            assertThat(desk.fetch(link)).isPresent();
        } finally {
            superuser
                    .sql("delete from exchange.ground_decision where ground = :ground and choice = 'off'")
                    .param("ground", ground.code())
                    .update();
        }
    }

    /// As the version before could leave it.
    private static void switchedOff(ExchangeDesk desk, JdbcClient client, LegalGround ground) {
        SignedInUser board = desk.staff("bestuur");
        desk.as(board, () -> {
            desk.demo
                    .part(Work.class)
                    .change(
                            ExchangeActs.KEEP_GROUNDS,
                            () -> client.sql("""
                            insert into exchange.ground_decision
                                (board, ground, step, choice, decided_on, words, set_by, set_at)
                            values (:board, :ground, 9, 'off', current_date, 'Uit.', :by, now())""")
                                    .param("board", desk.demo.board().value())
                                    .param("ground", ground.code())
                                    .param("by", board.person().value())
                                    .update());
            return true;
        });
    }

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_transfer_report_goes_after_the_parents_saw_it() {
        ExchangeDesk desk = new ExchangeDesk(15);
        DisclosureId id =
                desk.prepared(new DisclosureBasis.Law(LegalGround.NEXT_SCHOOL), desk.write("Kan naar groep 5."));
        assertThat(desk.fix(id)).as("not seen yet").isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.inspected(id, "Wij zijn het eens.")).isInstanceOf(Outcome.Done.class);
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        DisclosureDispatch.Sent link = desk.sent(id);
        agree(desk, id, true);
        desk.stop(id);
        agree(desk, id, false);
        assertThat(desk.fetch(link)).isEmpty();
    }

    private static void agree(ExchangeDesk desk, DisclosureId id, boolean expected) {
        int link = desk.file(id)
                .last(DisclosureEvent.Sent.class)
                .map(RecordedEvent::number)
                .orElse(1);
        assertThat(new ExchangeRows(desk).mayGo(id)).isEqualTo(expected);
        assertThat(new ExchangeRows(desk).rulesOpen(id, link)).isEqualTo(expected);
    }

    private static Outcome<Nothing> board(ExchangeDesk desk, LegalGround ground, LegalGroundDecision.Choice choice) {
        LegalGrounds grounds = desk.demo.part(LegalGrounds.class);
        var board = desk.staff("bestuur");
        return desk.as(
                board,
                () -> grounds.decide(
                        board,
                        ground,
                        (int) grounds.list().stream()
                                .filter(decision -> decision.ground() == ground)
                                .count(),
                        choice,
                        Optional.of(desk.demo.clock().today()),
                        "Besluit."));
    }

    /// What who hands packages over would write down.
    private static void opening(ExchangeDesk desk, DisclosureId id) {
        DisclosureFile file = desk.file(id);
        desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .run(() -> desk.demo
                        .part(Work.class)
                        .change(
                                ExchangeActs.GIVE_PACKAGE,
                                () -> desk.demo
                                        .part(DisclosureStore.class)
                                        .add(
                                                file,
                                                file.next(
                                                        PersonId.PROGRAM,
                                                        desk.demo.clock().instant(),
                                                        new DisclosureEvent.Opened()))));
    }

    private static void past(ExchangeDesk desk, DisclosureId id) {
        desk.demo
                .superuser("zorgvuldig")
                .sql("update exchange.disclosure set valid_until = :day where id = :id")
                .param("day", desk.demo.clock().today().minusDays(1))
                .param("id", id.value())
                .update();
    }
}
