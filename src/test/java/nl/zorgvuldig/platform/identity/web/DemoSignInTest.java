package nl.zorgvuldig.platform.identity.web;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignInProgram;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(
        classes = SignInProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "test.demonstration=true",
            "zorgvuldig.url=http://zorgvuldig.example",
            "zorgvuldig.sign-in.per-network=100000"
        })
@DirtiesContext
class DemoSignInTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Boards boards;

    private final BoardId board = TestDatabase.newBoard();
    private final String handle = "t" + UUID.randomUUID();
    private final String address = TestPeople.newAddress();
    private final NewAccount noor = NewAccount.of(
                    new PersonId(UUID.randomUUID()), AccountKind.GUARDIAN, new PersonName("Noor", "<b>", "Bakker"))
            .withEmail(address)
            .withDemoHandle(handle);

    @BeforeEach
    void a_board_with_somebody() {
        boards.add(board);
        boards.program(board).run(() -> accounts.open(noor));
    }

    private WebVisitor visitor() {
        return new WebVisitor(port);
    }

    private HttpResponse<String> as(WebVisitor visitor, String who) {
        return visitor.fill("/aanmelden/demo", "/aanmelden/demo", Map.of("als", who));
    }

    @Test
    void one_goes_on_to_the_page_one_asked_for() {
        WebVisitor visitor = visitor();
        assertThat(location(visitor.get("/wie"))).isEqualTo("/aanmelden");

        assertThat(location(as(visitor, handle))).isEqualTo("/wie");
    }

    @Test
    void one_signs_in_as_somebody_of_the_list() {
        WebVisitor visitor = visitor();
        assertThat(visitor.get("/aanmelden").body()).contains("href=\"/aanmelden/demo\"");
        assertThat(visitor.get("/aanmelden/demo").body()).contains("Noor &lt;b&gt; Bakker", handle);

        assertThat(location(as(visitor, handle))).isEqualTo("/");
        assertThat(visitor.get("/wie").body()).isEqualTo(noor.person() + " browse");
        assertThat(visitor.get("/aanmelden").body()).contains("Noor &lt;b&gt; Bakker", "ouder of verzorger");
    }

    @Test
    void one_can_become_somebody_else() {
        NewAccount daan = TestPeople.teacher("Daan", "Smit").withDemoHandle(handle + "2");
        boards.program(board).run(() -> accounts.open(daan));
        WebVisitor visitor = visitor();
        as(visitor, handle);

        as(visitor, handle + "2");

        assertThat(visitor.get("/wie").body()).isEqualTo(daan.person() + " browse");
    }

    @Test
    void nobody_of_another_name_signs_in() {
        WebVisitor visitor = visitor();

        for (String who : List.of("", "nobody", handle + "x", noor.person().toString())) {
            assertThat(as(visitor, who).statusCode()).isEqualTo(422);
        }
        assertThat(location(visitor.get("/wie"))).isEqualTo("/aanmelden");
    }

    @Test
    void whose_account_was_closed_is_not_in_the_list() {
        boards.program(board).run(() -> accounts.close(noor.person()));

        assertThat(visitor().get("/aanmelden/demo").body()).doesNotContain(handle);
        assertThat(as(visitor(), handle).statusCode()).isEqualTo(422);
    }

    @Test
    void the_form_needs_its_token() {
        assertThat(visitor().post("/aanmelden/demo", Map.of("als", handle)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_post_lies_open_and_a_link_in_it_signs_in() {
        WebVisitor visitor = visitor();
        visitor.fill("/aanmelden", "/aanmelden", Map.of("email", address));
        Pattern letter = Pattern.compile("href=\"(/post/[\\w-]+)\">Link om aan te melden</a></th>\\s*<td[^>]*>Noor");
        String body = Awaitility.await()
                .until(
                        () -> letter.matcher(visitor.get("/post").body())
                                .results()
                                .map(result -> visitor.get(result.group(1)).body())
                                .filter(text -> text.contains(address))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(body).contains("Uw link om aan te melden");
        Matcher link = Pattern.compile("href=\"http://zorgvuldig\\.example(/aanmelden/link/([\\w-]+))\"")
                .matcher(body);
        assertThat(link.find()).isTrue();

        HttpResponse<String> answer = visitor.fill(link.group(1), "/aanmelden/link", Map.of("code", link.group(2)));
        assertThat(location(answer)).isEqualTo("/");
        assertThat(visitor.get("/wie").body()).isEqualTo(noor.person() + " browse");
    }

    @Test
    void a_letter_that_is_not_there_is_not_found() {
        for (String id : List.of("x", UUID.randomUUID().toString(), "..%2f", "%00")) {
            assertThat(visitor().get("/post/" + id).statusCode()).isIn(400, 404);
        }
    }
}
