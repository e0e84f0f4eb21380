package nl.zorgvuldig.exchange.overview;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.ExchangeDesk;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.overview.DisclosureOverview.DisclosureLine;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Lists longer than a page: all of it is found, at the place where it stands, and by nobody of
/// another school.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class DisclosureOverviewTest {
    private static final int MANY = PageOf.SIZE + 3;

    private final ExchangeDesk desk = new ExchangeDesk(36);

    @Test
    void each_stands_once_in_one_of_the_two_lists() {
        DossierItemId piece = desk.write("Tekent graag.");
        List<DisclosureId> made = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            made.add(desk.prepared(new DisclosureBasis.Consent(), piece));
        }
        assertThat(all(desk.head, true)).containsAll(made).doesNotHaveDuplicates();
        assertThat(all(desk.head, false)).doesNotContainAnyElementsOf(made);
        assertThat(all(desk.staff("directeur"), true)).doesNotContainAnyElementsOf(made);
        assertThat(all(desk.staff("leerkracht"), true)).isEmpty();

        WebVisitor head = desk.demo.signIn("directeur2");
        assertThat(head.get("/uitwisseling").body()).contains("lijst=open&amp;bladzijde=2", "Praktijk");
        assertThat(head.get("/uitwisseling?lijst=open&bladzijde=2").body()).contains("Praktijk");
        assertThat(head.get("/uitwisseling?lijst=voorbij&bladzijde=900").statusCode())
                .isEqualTo(200);
        assertThat(desk.demo
                        .signIn("leerkracht")
                        .get("/uitwisseling?lijst=open&bladzijde=2")
                        .body())
                .doesNotContain("Praktijk");

        made.forEach(desk::stop);
        assertThat(all(desk.head, true)).doesNotContainAnyElementsOf(made);
        assertThat(all(desk.head, false)).containsAll(made).doesNotHaveDuplicates();
        assertThat(all(desk.staff("directeur"), false)).doesNotContainAnyElementsOf(made);
    }

    private List<DisclosureId> all(SignedInUser who, boolean open) {
        List<DisclosureId> found = new ArrayList<>();
        DisclosureOverview listed = desk.demo.part(DisclosureOverview.class);
        for (int number = 1; ; number++) {
            int asked = number;
            PageOf<DisclosureLine> some = desk.as(who, () -> open ? listed.open(asked) : listed.over(asked));
            assertThat(some.those()).hasSizeLessThanOrEqualTo(PageOf.SIZE);
            some.those().forEach(line -> found.add(line.id()));
            if (!some.more()) {
                return found;
            }
        }
    }
}
