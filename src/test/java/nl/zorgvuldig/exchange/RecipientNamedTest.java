package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.inquiries.Inquiries;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.exchange.inquiries.InquiryWish;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Both parents read to whom something goes and of whom something is asked: what that is called
/// says not how to reach one of them.
@Upholds({PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
class RecipientNamedTest {
    private static final String EMAIL = "iemand@praktijk.example";

    private final ExchangeDesk desk = new ExchangeDesk(12);

    /// By the field that is objected to.
    private Map<String, ExchangeRecipient> reaching() {
        DemoPeople.Guardian guardian = desk.family.first();
        DemoPeople.Guardian other = desk.family.second();
        return Map.of(
                "organisation",
                new ExchangeRecipient("Praktijk, bel " + guardian.phone(), "Iemand", EMAIL),
                "person",
                new ExchangeRecipient("Praktijk", "Iemand " + other.email().orElseThrow(), EMAIL));
    }

    @Test
    void not_of_whom_something_is_given_to() {
        DossierItemId piece = desk.write("Zingt graag.");
        reaching()
                .forEach((field, recipient) -> objects(ExchangeDesk.objections(desk.prepare(recipient, piece)), field));
        assertThat(desk.prepare(new ExchangeRecipient("Praktijk", "Iemand", EMAIL), piece))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nor_of_whom_something_is_asked() {
        reaching().forEach((field, source) -> objects(ExchangeDesk.objections(ask(source)), field));
        assertThat(ask(new ExchangeRecipient("Praktijk", "Iemand", EMAIL))).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<InquiryId> ask(ExchangeRecipient source) {
        return desk.as(
                desk.head,
                () -> desk.demo
                        .part(Inquiries.class)
                        .prepare(
                                desk.key(desk.head, ExchangeActs.PREPARE_EXCHANGE),
                                FormId.next(desk.demo.clock()),
                                new InquiryWish(
                                        source,
                                        Optional.of(Inquiry.Way.MAIL),
                                        "Het verslag van het onderzoek.",
                                        "Passende hulp.",
                                        Optional.of(desk.demo.clock().today().plusDays(30)))));
    }

    private static void objects(List<Objection> objections, String field) {
        assertThat(objections).extracting(Objection::field).containsExactly(field);
        assertThat(objections)
                .extracting(objection -> objection.because().key())
                .containsExactly("exchange.objection.names_parent");
    }
}
