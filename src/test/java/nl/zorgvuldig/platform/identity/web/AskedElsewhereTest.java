package nl.zorgvuldig.platform.identity.web;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A link is for who asked for it: it opens at once where it was asked for, with a number
/// elsewhere, and not for who has the mail alone.
@Upholds(Clause.CONFIDENTIALITY)
class AskedElsewhereTest extends SignInSetting {
    private static final String FIELD = "name=\"getal\"";

    @Test
    void where_it_was_asked_for_nothing_more_is_asked() {
        WebVisitor visitor = visitor();
        ask(visitor, address);

        assertThat(visitor.get(link(1).group(1)).body()).doesNotContain(FIELD);
        assertThat(location(use(visitor, link(1)))).isEqualTo("/");
    }

    @Test
    void on_another_device_the_number_of_the_first_opens_it_once() {
        WebVisitor desk = visitor();
        ask(desk, address);
        Matcher link = link(1);
        WebVisitor phone = visitor();
        assertThat(phone.get(link.group(1)).body()).contains(FIELD, "inputmode=\"numeric\"", "op een ander apparaat");

        HttpResponse<String> nothing = use(phone, link);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Vul het getal van twee cijfers in", FIELD);
        assertThat(location(phone.get("/wie"))).isEqualTo("/aanmelden");

        assertThat(location(give(phone, link, number(desk)))).isEqualTo("/wie");
        assertThat(phone.get("/wie").body()).isEqualTo(noor.person() + " browse");
        assertThat(use(desk, link).statusCode()).as("used").isEqualTo(403);
        assertThat(log()).contains("granted link", "done link", "refused link");
    }

    @Test
    void who_has_the_mail_and_guesses_ends_the_link_with_the_third_number() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher link = link(1);
        int right = Integer.parseInt(number(visitor));
        WebVisitor thief = visitor();
        ask(thief, TestPeople.newAddress());
        List<String> wrong = List.of("" + (right == 99 ? 98 : right + 1), "00", "" + (right == 10 ? 11 : 10));

        assertThat(give(thief, link, wrong.get(0)).body()).contains("nog 2 keer");
        for (String nonsense : List.of("", "x", "123", "4 2", "-1", "\u0664\u0662")) {
            assertThat(give(thief, link, nonsense).body()).contains("Vul het getal");
        }
        assertThat(give(thief, link, wrong.get(1)).body()).contains("nog 1 keer");
        assertThat(give(thief, link, wrong.get(2)).statusCode()).isEqualTo(403);
        assertThat(give(thief, link, "" + right).statusCode()).isEqualTo(403);
        assertThat(use(visitor, link).statusCode()).isEqualTo(403);
        assertThat(location(thief.get("/wie"))).isEqualTo("/aanmelden");
        assertThat(log()).filteredOn("refused link"::equals).hasSize(5);
    }

    @Test
    void another_asking_is_not_this_one_whoever_asked_and_ends_nothing_of_it() {
        WebVisitor first = visitor();
        ask(first, address);
        Matcher earlier = link(1);
        WebVisitor second = visitor();
        ask(second, address);
        Matcher later = link(2);

        assertThat(first.get(later.group(1)).body()).contains(FIELD);
        assertThat(use(first, later).statusCode()).isEqualTo(422);
        assertThat(location(use(second, later))).isEqualTo("/");
        assertThat(location(use(first, earlier))).as("asked by another").isEqualTo("/");
    }

    /// Two who share a browser each ask for their own.
    @Test
    void who_asks_for_somebody_else_in_the_same_browser_ends_nothing_of_the_first() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher link = link(1);
        ask(visitor, TestPeople.newAddress());

        assertThat(visitor.get(link.group(1)).body()).doesNotContain(FIELD);
        assertThat(location(use(visitor, link))).isEqualTo("/");
    }

    @Test
    void who_asks_again_in_the_same_browser_opens_the_newest_at_once() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher earlier = link(1);
        ask(visitor, address);
        Matcher later = link(2);

        assertThat(use(visitor, earlier).statusCode()).isEqualTo(403);
        assertThat(visitor.get(later.group(1)).body()).doesNotContain(FIELD);
        assertThat(location(use(visitor, later))).isEqualTo("/");
    }

    @Test
    void a_session_that_asked_nothing_or_something_else_is_no_proof() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher link = link(1);
        WebVisitor other = visitor();
        ask(other, TestPeople.newAddress());
        WebVisitor planted = visitor();
        planted.plant(other.cookie().orElseThrow());

        for (WebVisitor webVisitor : List.of(other, planted, visitor())) {
            assertThat(webVisitor.get(link.group(1)).body()).contains(FIELD);
            assertThat(use(webVisitor, link).statusCode()).isEqualTo(422);
        }
        assertThat(location(use(visitor, link))).isEqualTo("/");
    }

    @Test
    void a_number_is_shown_for_an_address_that_nobody_has_too() {
        WebVisitor known = visitor();
        ask(known, address);
        WebVisitor unknown = visitor();
        ask(unknown, TestPeople.newAddress());

        String text = known.get("/aanmelden/verzonden").body();
        String other = unknown.get("/aanmelden/verzonden").body();
        assertThat(NUMBER.matcher(text).replaceAll(""))
                .isEqualTo(NUMBER.matcher(other).replaceAll(""));
        assertThat(number(unknown)).matches("[1-9]\\d");
        assertThat(visitor().get("/aanmelden/verzonden").body()).doesNotContain("Uw getal is");
        link(1);
    }

    @Test
    void after_signing_in_the_number_is_forgotten() {
        assertThat(signedIn().get("/aanmelden/verzonden").body()).doesNotContain("Uw getal is");
    }

    private static HttpResponse<String> give(WebVisitor visitor, Matcher link, String number) {
        return visitor.fill(link.group(1), "/aanmelden/link", Map.of("code", link.group(2), "getal", number));
    }
}
