package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Lists longer than a page: all of it is found, at the place where it stands, and by nobody of
/// another school.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
class ListedTest {
    private static final int MANY = Slice.SIZE + 3;

    private final ExchangeDesk desk = new ExchangeDesk(36);

    @Test
    void each_stands_once_in_one_of_the_two_lists() {
        PieceId piece = desk.write("Tekent graag.");
        List<DisclosureId> made = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            made.add(desk.prepared(new Basis.Consent(), piece));
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

    private List<DisclosureId> all(SignedIn who, boolean open) {
        List<DisclosureId> found = new ArrayList<>();
        Listed listed = desk.demo.part(Listed.class);
        for (int number = 1; ; number++) {
            int asked = number;
            Slice<GivenLine> some = desk.as(who, () -> open ? listed.open(asked) : listed.over(asked));
            assertThat(some.those()).hasSizeLessThanOrEqualTo(Slice.SIZE);
            some.those().forEach(one -> found.add(one.id()));
            if (!some.more()) {
                return found;
            }
        }
    }
}
