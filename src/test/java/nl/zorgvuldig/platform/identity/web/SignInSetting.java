package nl.zorgvuldig.platform.identity.web;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.SignInProgram;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.identity.federation.TestPeople;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The program with a real mail server, and somebody with an account.
@SpringBootTest(
        classes = SignInProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zorgvuldig.url=http://zorgvuldig.example", "zorgvuldig.sign-in.per-network=100000"})
@DirtiesContext
public abstract class SignInSetting {
    static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    static final Pattern LINK = Pattern.compile("http://zorgvuldig\\.example(/aanmelden/link/([\\w-]+))");

    static final Pattern NUMBER = Pattern.compile("Uw getal is (\\d\\d)<");
    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        if (!MAIL.isRunning()) {
            MAIL.start();
        }
        properties.add(
                "zorgvuldig.smtp.url",
                () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
    }

    @LocalServerPort
    int port;

    @Autowired
    public Accounts accounts;

    @Autowired
    public Boards boards;

    @Autowired
    public MovingClock clock;

    @Autowired
    Signals signals;

    public final BoardId board = TestDatabase.newBoard();
    public final String address = TestPeople.newAddress();
    public final NewAccount noor = TestPeople.teacher("Noor", "Bakker").withEmail(address);

    @BeforeEach
    void somebody_has_an_account() {
        Awaitility.await().until(signals::connected);
        boards.add(board);
        boards.program(board).run(() -> accounts.open(noor));
    }

    public WebVisitor visitor() {
        return new WebVisitor(port);
    }

    public static HttpResponse<String> ask(WebVisitor visitor, String email) {
        return visitor.fill("/aanmelden", "/aanmelden", Map.of("email", email));
    }

    static List<MimeMessage> mailTo(String email) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> GreenMailUtil.getAddressList(to(message)).equals(email))
                .toList();
    }

    static jakarta.mail.Address[] to(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// The link in the newest mail, once there are `count`.
    public Matcher link(int count) {
        Awaitility.await().until(() -> mailTo(address).size() == count);
        return linkTo(address);
    }

    /// The link in the newest mail that has one.
    static Matcher linkTo(String email) {
        Awaitility.await().until(() -> links(email).findAny().isPresent());
        return links(email).reduce((_, last) -> last).orElseThrow();
    }

    private static Stream<Matcher> links(String email) {
        return mailTo(email).stream()
                .map(message -> LINK.matcher(text(message)))
                .filter(Matcher::find);
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (java.io.IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public HttpResponse<String> use(WebVisitor visitor, Matcher link) {
        return visitor.fill(link.group(1), "/aanmelden/link", Map.of("code", link.group(2)));
    }

    /// As the page says it to who asked for a link.
    public static String number(WebVisitor visitor) {
        Matcher number = NUMBER.matcher(visitor.get("/aanmelden/verzonden").body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    public WebVisitor signedIn() {
        WebVisitor visitor = visitor();
        ask(visitor, address);
        assertThat(location(use(visitor, link(1)))).isEqualTo("/");
        return visitor;
    }

    public List<String> log() {
        return TestDatabase.shared()
                .superuserClient("zorgvuldig")
                .sql("select outcome || ' ' || relation from audit.event"
                        + " where board = :board and act = 'sign_in' order by id")
                .param("board", board.value())
                .query(String.class)
                .list();
    }
}
