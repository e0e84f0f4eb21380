package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.audit.LoggedLine;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.Receipt;
import nl.zorgvuldig.consent.Receipts;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who agreed to one case agreed to the words of that moment, whatever becomes of the case.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class ProvedAnswerTest {
    private final ExchangeDesk desk = new ExchangeDesk(21);

    @Test
    void the_words_that_were_shown_stay_and_stay_proved_when_the_case_reads_otherwise() {
        DisclosureId id = desk.prepared(new Basis.Consent(), desk.write("Speelt graag met blokken."));
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        AnswerId answer = desk.answer(desk.first, id, Choice.GRANTED);
        Receipt before = receipt(answer);
        assertThat(before.logged()).isNotInstanceOf(LoggedLine.None.class);
        assertThat(before.shown()).contains("Praktijk");

        desk.demo
                .superuser("zorgvuldig")
                .sql("update exchange.disclosure set valid_until = valid_until + 3 where id = :id")
                .param("id", id.value())
                .update();

        Receipt after = receipt(answer);
        assertThat(after.shown()).isEqualTo(before.shown());
        assertThat(after.line()).isEqualTo(before.line());
        assertThat(after.logged()).isNotInstanceOf(LoggedLine.None.class);
        Receipt later = receipt(desk.answer(desk.first, id, Choice.REFUSED));
        assertThat(later.shown()).as("asked again").isNotEqualTo(before.shown());
    }

    private Receipt receipt(AnswerId id) {
        return desk.as(desk.first, () -> desk.demo.part(Receipts.class).find(desk.first, id))
                .orElseThrow();
    }
}
