package nl.zorgvuldig.platform.identity.signin;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.web.SignInSetting;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Using a link from the mail: once, for ten minutes, and to our own pages alone.
class LinkSignInTest extends SignInSetting {
    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_link_from_the_mail_signs_in() {
        WebVisitor visitor = visitor();
        assertThat(location(ask(visitor, address))).isEqualTo("/aanmelden/verzonden");

        HttpResponse<String> answer = use(visitor, link(1));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/");
        assertThat(visitor.get("/wie").body()).isEqualTo(noor.person() + " browse");
        assertThat(visitor.get("/beleid/wie").body()).isEqualTo(noor.person() + " browse");
        assertThat(log()).containsExactlyInAnyOrder("granted link", "done link");
    }

    @Test
    void a_link_works_once() {
        Matcher link = linkOfSignedIn();

        WebVisitor thief = visitor();
        HttpResponse<String> answer = use(thief, link);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Deze link werkt niet meer");
        assertThat(location(thief.get("/wie"))).isEqualTo("/aanmelden");
        assertThat(log()).containsExactlyInAnyOrder("granted link", "done link", "refused link");
    }

    @Test
    void a_link_works_for_ten_minutes() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher link = link(1);

        clock.pass(SignInLinks.LIFE.minusSeconds(1));
        assertThat(use(visitor, link).statusCode()).isEqualTo(302);
    }

    @Test
    void a_link_does_not_work_after_ten_minutes() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher link = link(1);

        clock.pass(SignInLinks.LIFE);
        assertThat(use(visitor, link).statusCode()).isEqualTo(403);
    }

    @Test
    void opening_a_link_uses_nothing_up() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher link = link(1);

        for (int scanner = 0; scanner < 3; scanner++) {
            assertThat(visitor().get(link.group(1)).statusCode()).isEqualTo(200);
        }

        assertThat(use(visitor, link).statusCode()).isEqualTo(302);
    }

    @Test
    void a_link_is_of_no_use_once_the_account_is_closed() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher link = link(1);

        boards.program(board).run(() -> accounts.close(noor.person()));

        assertThat(use(visitor, link).statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_sends_a_visitor_elsewhere_after_signing_in() {
        WebVisitor visitor = visitor();
        visitor.fill(
                "/aanmelden?next=https://evil.example",
                "/aanmelden",
                Map.of("email", address, "next", "https://evil.example"));
        Matcher link = link(1);

        HttpResponse<String> answer = visitor.fill(
                link.group(1) + "?next=//evil.example&continue=https://evil.example",
                "/aanmelden/link?next=//evil.example",
                Map.of("code", link.group(2), "redirect", "https://evil.example"));

        assertThat(location(answer)).isEqualTo("/");
    }

    @Test
    void garbage_for_a_link_is_refused_like_an_old_one() {
        WebVisitor visitor = visitor();
        for (String code :
                List.of("", "x", "A".repeat(64), "A".repeat(63) + "=", "é".repeat(64), "A".repeat(100_000), "\u0000")) {
            HttpResponse<String> answer = visitor.fill("/aanmelden/link/x", "/aanmelden/link", Map.of("code", code));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Deze link werkt niet meer");
        }
    }

    private Matcher linkOfSignedIn() {
        signedIn();
        return link(1);
    }
}
