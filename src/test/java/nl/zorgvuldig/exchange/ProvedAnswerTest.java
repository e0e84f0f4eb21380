package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.receipts.ConsentReceipt;
import nl.zorgvuldig.consent.receipts.ConsentReceipts;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who agreed to one case agreed to the words of that moment, whatever becomes of the case.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class ProvedAnswerTest {
    private final ExchangeDesk desk = new ExchangeDesk(21);

    @Test
    void the_words_that_were_shown_stay_and_stay_proved_when_the_case_reads_otherwise() {
        DisclosureId id = desk.prepared(new DisclosureBasis.Consent(), desk.write("Speelt graag met blokken."));
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        ConsentAnswerId answer = desk.answer(desk.first, id, ConsentChoice.GRANTED);
        ConsentReceipt before = receipt(answer);
        assertThat(before.logged()).isNotInstanceOf(LoggedEventProof.None.class);
        assertThat(before.shown()).contains("Praktijk");

        desk.demo
                .superuser("zorgvuldig")
                .sql("update exchange.disclosure set valid_until = valid_until + 3 where id = :id")
                .param("id", id.value())
                .update();

        ConsentReceipt after = receipt(answer);
        assertThat(after.shown()).isEqualTo(before.shown());
        assertThat(after.line()).isEqualTo(before.line());
        assertThat(after.logged()).isNotInstanceOf(LoggedEventProof.None.class);
        ConsentReceipt later = receipt(desk.answer(desk.first, id, ConsentChoice.REFUSED));
        assertThat(later.shown()).as("asked again").isNotEqualTo(before.shown());
    }

    private ConsentReceipt receipt(ConsentAnswerId id) {
        return desk.as(desk.first, () -> desk.demo.part(ConsentReceipts.class).find(desk.first, id))
                .orElseThrow();
    }
}
