package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Whether a package may go: the rule in Java and the one in the database, written apart, agree in
/// every state of one; and without the database's yes no opening is written down.
class GateOpinionsTest {
    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void they_agree_with_consent_in_every_state() {
        ExchangeDesk desk = new ExchangeDesk(13);
        DisclosureId id = desk.prepared(new Basis.Consent(), desk.write("Tekent veel."));
        agree(desk, id, false);
        desk.fix(id);
        desk.answer(desk.first, id, Choice.GRANTED);
        agree(desk, id, false);
        desk.answer(desk.second, id, Choice.GRANTED);
        agree(desk, id, false);
        Sending.Sent link = desk.sent(id);
        agree(desk, id, true);
        desk.answer(desk.first, id, Choice.WITHDRAWN);
        agree(desk, id, false);
        assertThatThrownBy(() -> opening(desk, id)).isInstanceOf(DataAccessException.class);
        desk.answer(desk.first, id, Choice.GRANTED);
        agree(desk, id, true);
        for (int n = 0; n < GateRules.MOST_OPENED; n++) {
            assertThat(desk.fetch(link)).isPresent();
        }
        assertThat(desk.fetch(link)).isEmpty();
        agree(desk, id, false);
        Sending.Sent second = desk.sent(id);
        agree(desk, id, true);
        assertThat(desk.fetch(link)).as("the link before it ended").isEmpty();
        for (int n = GateRules.MOST_MISTAKEN - 1; n >= 0; n--) {
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
        Basis law = new Basis.Law(LegalGround.COMPULSORY_EDUCATION);
        assertThat(desk.prepare(law, desk.write("Was drie dagen weg.")))
                .as("off")
                .isInstanceOf(Outcome.Rejected.class);
        board(desk, LegalGround.COMPULSORY_EDUCATION, GroundDecision.Choice.ON);
        DisclosureId id = desk.prepared(law, desk.write("Was vier dagen weg."));
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        Sending.Sent link = desk.sent(id);
        agree(desk, id, true);
        assertThat(desk.fetch(link)).isPresent();
        board(desk, LegalGround.COMPULSORY_EDUCATION, GroundDecision.Choice.OFF);
        agree(desk, id, false);
        assertThat(desk.fetch(link)).as("off again").isEmpty();
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

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_transfer_report_goes_after_the_parents_saw_it() {
        ExchangeDesk desk = new ExchangeDesk(15);
        DisclosureId id = desk.prepared(new Basis.Law(LegalGround.NEXT_SCHOOL), desk.write("Kan naar groep 5."));
        assertThat(desk.fix(id)).as("not seen yet").isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.inspected(id, "Wij zijn het eens.")).isInstanceOf(Outcome.Done.class);
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        Sending.Sent link = desk.sent(id);
        agree(desk, id, true);
        desk.stop(id);
        agree(desk, id, false);
        assertThat(desk.fetch(link)).isEmpty();
    }

    private static void agree(ExchangeDesk desk, DisclosureId id, boolean expected) {
        int link = desk.file(id)
                .last(DisclosureEvent.Sent.class)
                .map(Recorded::number)
                .orElse(1);
        assertThat(new ExchangeRows(desk).mayGo(id)).isEqualTo(expected);
        assertThat(new ExchangeRows(desk).rulesOpen(id, link)).isEqualTo(expected);
    }

    static void board(ExchangeDesk desk, LegalGround ground, GroundDecision.Choice choice) {
        Grounds grounds = desk.demo.part(Grounds.class);
        var board = desk.staff("bestuur");
        Outcome<Nothing> decided = desk.as(
                board,
                () -> grounds.decide(
                        board,
                        ground,
                        (int) grounds.list().stream()
                                .filter(one -> one.ground() == ground)
                                .count(),
                        choice,
                        Optional.of(desk.demo.clock().today()),
                        "Besluit."));
        assertThat(decided).isInstanceOf(Outcome.Done.class);
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
