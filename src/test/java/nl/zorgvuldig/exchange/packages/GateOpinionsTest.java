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
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

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
        DisclosureBasis law = new DisclosureBasis.Law(LegalGround.COMPULSORY_EDUCATION);
        assertThat(desk.prepare(law, desk.write("Was drie dagen weg.")))
                .as("off")
                .isInstanceOf(Outcome.Rejected.class);
        board(desk, LegalGround.COMPULSORY_EDUCATION, LegalGroundDecision.Choice.ON);
        DisclosureId id = desk.prepared(law, desk.write("Was vier dagen weg."));
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        DisclosureDispatch.Sent link = desk.sent(id);
        agree(desk, id, true);
        assertThat(desk.fetch(link)).isPresent();
        board(desk, LegalGround.COMPULSORY_EDUCATION, LegalGroundDecision.Choice.OFF);
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

    public static void board(ExchangeDesk desk, LegalGround ground, LegalGroundDecision.Choice choice) {
        LegalGrounds grounds = desk.demo.part(LegalGrounds.class);
        var board = desk.staff("bestuur");
        Outcome<Nothing> decided = desk.as(
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
