package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.codes.LegacyLinkCode;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import org.junit.jupiter.api.Test;

/// The address for who gets a package, as somebody asks it who wants what is not theirs.
class PackageRouteTest {
    @Test
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    void what_no_link_is_or_nobody_sent_is_not_there() {
        ExchangeDesk desk = new ExchangeDesk(16);
        WebVisitor nobody = desk.demo.nobody();
        String unknown = "/pakket/" + ExternalLink.fresh(desk.demo.board()).text();
        String elsewhere =
                "/pakket/" + ExternalLink.fresh(new BoardId(UUID.randomUUID())).text();
        String first = nobody.get(unknown).body();
        for (String path : List.of(unknown, elsewhere, "/pakket/x", "/pakket/%00", "/pakket/" + "A".repeat(9_000))) {
            assertThat(nobody.get(path).statusCode()).as(path).isIn(400, 404, 414);
        }
        assertThat(main(nobody.get(elsewhere).body())).isEqualTo(main(first));
        HttpResponse<String> sent = fill(nobody, unknown, "12345678");
        assertThat(sent.statusCode()).isEqualTo(404);
        assertThat(nobody.post(unknown, Map.of("code", "1")).statusCode()).isEqualTo(403);
    }

    @Test
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    void a_link_opens_with_its_own_code_three_times_and_says_nothing_beside_that() {
        ExchangeDesk desk = new ExchangeDesk(17);
        DisclosureId id = GivingTest.agreed(desk);
        DisclosureDispatch.Sent old = desk.sent(id);
        DisclosureDispatch.Sent link = desk.sent(id);
        WebVisitor nobody = desk.demo.nobody();
        String path = "/pakket/" + link.address().text();

        HttpResponse<String> asked = nobody.get(path);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Vul die hier in")
                .doesNotContain(desk.family.children().getFirst().name().given())
                .doesNotContain("Praktijk", "Speelt graag");
        assertThat(fill(nobody, path, "").statusCode()).isEqualTo(422);
        assertThat(fill(nobody, path, old.code().text()).body()).contains("nog 4 keer");
        assertThat(fill(nobody, path, "a".repeat(500)).body()).contains("nog 3 keer");
        HttpResponse<String> right = fill(nobody, path, link.code().text());
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(right.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        String replaced = "/pakket/" + old.address().text();
        assertThat(nobody.get(replaced).statusCode()).isEqualTo(410);
        HttpResponse<String> closed = fill(nobody, replaced, old.code().text());
        assertThat(closed.statusCode()).isEqualTo(410);
        assertThat(closed.body()).contains("nieuwe link", "De directie");
        desk.stop(id);
        assertThat(fill(nobody, path, link.code().text()).statusCode()).isEqualTo(410);
        assertThat(fill(nobody, path, "1").statusCode()).isEqualTo(410);
    }

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_link_that_was_mailed_before_opens_until_its_day() {
        ExchangeDesk desk = new ExchangeDesk(34);
        DisclosureId id = GivingTest.agreed(desk);
        DisclosureDispatch.Sent link = desk.sent(id);
        LegacyLinkCode earlier = new LegacyLinkCode(desk.demo.board(), UUID.randomUUID());
        byte[] kept = desk.demo
                .part(Vault.class)
                .keyedHash(desk.demo.board(), "exchange link", earlier.number().toString());
        desk.demo
                .superuser("zorgvuldig")
                .sql("update exchange.link set number_hash = :hash where disclosure = :id")
                .param("hash", kept)
                .param("id", id.value())
                .update();

        WebVisitor nobody = desk.demo.nobody();
        assertThat(nobody.get("/pakket/" + link.address().text()).statusCode()).isEqualTo(404);
        HttpResponse<String> right =
                fill(nobody, "/pakket/" + earlier.text(), link.code().text());
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    /// With the token of a page that everybody can open.
    private static HttpResponse<String> fill(WebVisitor who, String path, String code) {
        return who.fill("/aanmelden", path, Map.of("code", code));
    }
}
