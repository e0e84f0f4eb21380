package nl.zorgvuldig.identity.web;

import static nl.zorgvuldig.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.identity.SignInProgram;
import nl.zorgvuldig.identity.TestPeople;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = SignInProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zorgvuldig.url=http://zorgvuldig.example",
            "zorgvuldig.sign-in.per-network=100000"
        })
@DirtiesContext
class SignInTest {
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Pattern LINK =
            Pattern.compile("http://zorgvuldig\\.example(/aanmelden/link/([\\w-]+))");

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("zorgvuldig.smtp.url", () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired Boards boards;
    @Autowired MovingClock clock;
    @Autowired Signals signals;

    private final BoardId board = TestDatabase.newBoard();
    private final String address = TestPeople.newAddress();
    private final NewAccount noor = TestPeople.teacher("Noor", "Bakker").withEmail(address);

    @BeforeEach
    void somebody_has_an_account() {
        Awaitility.await().until(signals::connected);
        boards.add(board);
        boards.program(board).run(() -> accounts.open(noor));
    }

    private WebVisitor visitor() {
        return new WebVisitor(port);
    }

    private static HttpResponse<String> ask(WebVisitor visitor, String email) {
        return visitor.fill("/aanmelden", "/aanmelden", Map.of("email", email));
    }

    private static List<MimeMessage> mailTo(String email) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> GreenMailUtil.getAddressList(to(message)).equals(email))
                .toList();
    }

    private static jakarta.mail.Address[] to(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// The link in the newest mail, once there are `count`.
    private Matcher link(int count) {
        Awaitility.await().until(() -> mailTo(address).size() == count);
        MimeMessage newest = mailTo(address).getLast();
        try {
            Matcher link = LINK.matcher(newest.getContent().toString());
            assertThat(link.find()).isTrue();
            return link;
        } catch (java.io.IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private HttpResponse<String> use(WebVisitor visitor, Matcher link) {
        return visitor.fill(link.group(1), "/aanmelden/link", Map.of("code", link.group(2)));
    }

    private WebVisitor signedIn() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        assertThat(location(use(visitor, link(1)))).isEqualTo("/");
        return visitor;
    }

    private List<String> log() {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql(
                        "select outcome || ' ' || relation from audit.event"
                                + " where board = :board and act = 'sign_in' order by id")
                .param("board", board.value())
                .query(String.class)
                .list();
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_link_from_the_mail_signs_in() {
        WebVisitor visitor = visitor();
        assertThat(location(ask(visitor, address))).isEqualTo("/aanmelden/verzonden");

        HttpResponse<String> answer = use(visitor, link(1));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/");
        assertThat(visitor.get("/wie").body()).isEqualTo(noor.person() + " BROWSE");
        assertThat(visitor.get("/beleid/wie").body()).isEqualTo(noor.person() + " BROWSE");
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

    private Matcher linkOfSignedIn() {
        signedIn();
        return link(1);
    }

    @Test
    void a_link_works_for_fifteen_minutes() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        Matcher link = link(1);

        clock.pass(SignInLinks.LIFE.minusSeconds(1));
        assertThat(use(visitor, link).statusCode()).isEqualTo(302);
    }

    @Test
    void a_link_does_not_work_after_fifteen_minutes() {
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
    void whether_an_address_is_known_does_not_show() {
        HttpResponse<String> known = ask(visitor(), address);
        WebVisitor stranger = visitor();
        HttpResponse<String> unknown = ask(stranger, TestPeople.newAddress());

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(location(unknown)).isEqualTo(location(known));
        assertThat(unknown.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
        link(1);
    }

    @Test
    void the_sixth_link_within_a_quarter_of_an_hour_is_too_much_known_or_not() {
        for (String email : List.of(address, TestPeople.newAddress())) {
            for (int time = 0; time < 5; time++) {
                assertThat(ask(visitor(), email).statusCode()).isEqualTo(302);
            }
            HttpResponse<String> sixth = ask(visitor(), email.toUpperCase(java.util.Locale.ROOT));
            assertThat(sixth.statusCode()).isEqualTo(429);
            assertThat(sixth.body()).contains("Even geduld");
        }

        clock.pass(Attempts.STRETCH);
        assertThat(ask(visitor(), address).statusCode()).isEqualTo(302);
    }

    @Test
    void what_is_no_address_is_said_beside_the_field() {
        for (String text : List.of("", "noor", "noor@", "noor@school", "a b@school.example")) {
            HttpResponse<String> answer = ask(visitor(), text);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("email-mistake");
        }
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        WebVisitor visitor = signedIn();

        for (String action : List.of("/aanmelden", "/aanmelden/link", "/wie", "/afmelden")) {
            HttpResponse<String> answer =
                    visitor.post(action, Map.of("email", address, "_csrf", "x"));
            assertThat(answer.statusCode()).as(action).isEqualTo(403);
            assertThat(answer.body()).contains("verlopen");
        }

        assertThat(visitor.get("/wie").statusCode()).isEqualTo(200);
        assertThat(mailTo(address)).hasSize(1);
    }

    @Test
    void the_token_of_another_visitor_is_no_token() {
        WebVisitor visitor = signedIn();
        Matcher token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(visitor().get("/aanmelden").body());
        assertThat(token.find()).isTrue();

        assertThat(visitor.post("/wie", Map.of("_csrf", token.group(1))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void signing_in_begins_a_new_session() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        String before = visitor.cookie().orElseThrow();

        use(visitor, link(1));

        assertThat(visitor.cookie()).isPresent().get().isNotEqualTo(before);
        WebVisitor attacker = visitor();
        attacker.plant(before);
        assertThat(location(attacker.get("/wie"))).isEqualTo("/aanmelden");
    }

    @Test
    void a_session_from_the_database_is_no_cookie() {
        WebVisitor visitor = signedIn();
        String cookie = visitor.cookie().orElseThrow();
        String id = cookie.substring(0, cookie.indexOf('.'));
        assertThat(sessionIds()).contains(id);

        for (String forged : List.of(id, id + ".", id + ".AAAA", cookie + "A", "." + cookie, "")) {
            WebVisitor thief = visitor();
            thief.plant(forged);
            assertThat(location(thief.get("/wie"))).as(forged).isEqualTo("/aanmelden");
        }
        assertThat(visitor.get("/wie").statusCode()).isEqualTo(200);
    }

    private List<String> sessionIds() {
        return TestDatabase.shared()
                .client()
                .sql(
                        "select session_id from identity.spring_session where principal_name = :person")
                .param("person", noor.person().toString())
                .query(String.class)
                .list();
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        HttpResponse<String> answer = visitor().get("/aanmelden");

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
    }

    @Test
    void a_closed_account_is_out_at_the_next_request_on_every_instance() {
        WebVisitor visitor = signedIn();
        try (Signals elsewhere = TestDatabase.shared().newSignals()) {
            Accounts other = TestPeople.accounts(elsewhere, clock);
            boards.program(board).run(() -> other.close(noor.person()));

            assertThat(location(visitor.get("/wie"))).isEqualTo("/aanmelden");
        }
    }

    @Test
    void nobody_stays_signed_in_longer_than_a_day_of_work() {
        WebVisitor visitor = signedIn();

        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(visitor.get("/wie").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(location(visitor.get("/wie"))).isEqualTo("/aanmelden");
    }

    @Test
    void signing_out_ends_the_session() {
        WebVisitor visitor = signedIn();
        String cookie = visitor.cookie().orElseThrow();

        HttpResponse<String> answer = visitor.fill("/aanmelden", "/afmelden", Map.of());

        assertThat(location(answer)).isEqualTo("/aanmelden/afgemeld");
        WebVisitor thief = visitor();
        thief.plant(cookie);
        assertThat(location(thief.get("/wie"))).isEqualTo("/aanmelden");
        assertThat(log()).containsExactlyInAnyOrder("granted link", "done link", "done out");
    }

    @Test
    void nobody_sends_a_visitor_elsewhere_after_signing_in() {
        WebVisitor visitor = visitor();
        visitor.fill(
                "/aanmelden?next=https://evil.example",
                "/aanmelden",
                Map.of("email", address, "next", "https://evil.example"));
        Matcher link = link(1);

        HttpResponse<String> answer =
                visitor.fill(
                        link.group(1) + "?next=//evil.example&continue=https://evil.example",
                        "/aanmelden/link?next=//evil.example",
                        Map.of("code", link.group(2), "redirect", "https://evil.example"));

        assertThat(location(answer)).isEqualTo("/");
    }

    @Test
    void the_link_leads_to_our_own_address_whatever_the_request_says() {
        WebVisitor visitor = visitor();
        visitor.send(
                visitor.request("/aanmelden").header("X-Forwarded-Host", "evil.example").GET());
        ask(visitor, address);

        assertThat(link(1).group()).startsWith("http://zorgvuldig.example/");
    }

    @Test
    void garbage_for_a_link_is_refused_like_an_old_one() {
        WebVisitor visitor = visitor();
        for (String code :
                List.of("", "x", "A".repeat(64), "é".repeat(64), "A".repeat(100_000), "\u0000")) {
            HttpResponse<String> answer =
                    visitor.fill("/aanmelden/link/x", "/aanmelden/link", Map.of("code", code));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Deze link werkt niet meer");
        }
    }

    @Test
    void another_way_of_asking_is_answered_in_words() {
        WebVisitor visitor = visitor();

        assertThat(visitor.get("/aanmelden/link").statusCode()).isEqualTo(405);
        HttpResponse<String> deleted =
                visitor.send(
                        visitor.request("/aanmelden").method("DELETE", BodyPublishers.noBody()));
        assertThat(deleted.statusCode()).isEqualTo(403);
        assertThat(signedIn().get("/afmelden").statusCode()).isEqualTo(405);
    }

    @Test
    void whoever_is_not_signed_in_gets_to_the_sign_in_page_and_is_nobody() {
        assertThat(location(visitor().get("/wie"))).isEqualTo("/aanmelden");
        assertThat(location(visitor().get("/is/er/niet"))).isEqualTo("/aanmelden");
        assertThat(visitor().get("/beleid/wie").body()).isEqualTo("niemand");
    }

    @Test
    void a_part_of_a_page_that_is_asked_for_too_late_sends_the_whole_page_to_sign_in() {
        WebVisitor visitor = visitor();
        HttpResponse<String> answer =
                visitor.send(visitor.request("/wie").header("HX-Request", "true").GET());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/aanmelden");
    }

    @Test
    void an_ordinary_request_writes_nothing_in_the_session() {
        WebVisitor visitor = signedIn();
        visitor.get("/wie");
        Optional<String> before = sessionVersion();

        visitor.get("/wie");
        visitor.get("/");

        assertThat(sessionVersion()).isEqualTo(before).isPresent();
    }

    private Optional<String> sessionVersion() {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql(
                        "select xmin || ' ' || max_inactive_interval from identity.spring_session"
                                + " where principal_name = :person")
                .param("person", noor.person().toString())
                .query(String.class)
                .optional();
    }

    @Test
    void a_session_lasts_half_an_hour_without_use_and_holds_ids_and_codes_only() {
        signedIn();

        assertThat(sessionVersion()).get().asString().endsWith(" 1800");
        List<String> texts =
                TestDatabase.shared()
                        .client()
                        .sql(
                                "select convert_from(attribute_bytes, 'UTF8')"
                                        + " from identity.spring_session_attributes a"
                                        + " join identity.spring_session s on a.session_primary_id = s.primary_id"
                                        + " where s.principal_name = :person")
                        .param("person", noor.person().toString())
                        .query(String.class)
                        .list();
        assertThat(texts)
                .contains(
                        board
                                + " "
                                + noor.person()
                                + " STAFF LINK "
                                + clock.instant().getEpochSecond());
    }

    @Test
    void the_demonstration_is_not_there_in_a_real_installation() {
        WebVisitor visitor = visitor();

        assertThat(visitor.get("/aanmelden/demo").statusCode()).isEqualTo(404);
        assertThat(
                        visitor.fill("/aanmelden", "/aanmelden/demo", Map.of("als", "leerkracht"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/aanmelden").body()).doesNotContain("/aanmelden/demo");
    }

    @Test
    void pages_speak_english_when_asked() {
        assertThat(visitor().get("/aanmelden?taal=en").body())
                .contains("Send me a link")
                .doesNotContain("Stuur");
    }
}
