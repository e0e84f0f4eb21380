package nl.zorgvuldig.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.identity.FailedSignIns;
import nl.zorgvuldig.platform.identity.SoftKey;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Who tries to sign in and fails leaves a line, also when nobody knows whose link or passkey it
/// was.
@Upholds(Clause.CONFIDENTIALITY)
class FailedSignInsTest extends PasskeySetting {
    private final Logger logger = (Logger) LoggerFactory.getLogger(FailedSignIns.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeEach
    void listen() {
        clock.pass(Duration.ofHours(1)); // other tests tried too
        told.list = new CopyOnWriteArrayList<>();
        told.start();
        logger.addAppender(told);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(told);
    }

    private List<String> lines() {
        return told.list.stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                .toList();
    }

    private static int tryLink(WebVisitor visitor, String code) {
        return visitor.fill("/aanmelden/link/x", "/aanmelden/link", Map.of("code", code))
                .statusCode();
    }

    @Test
    void a_link_that_nobody_knows_leaves_a_line_without_the_link() {
        assertThat(tryLink(visitor(), "A".repeat(64))).isEqualTo(403);
        assertThat(tryLink(visitor(), "x")).isEqualTo(403);

        assertThat(lines()).containsExactly("INFO sign-in failed: link", "INFO sign-in failed: link");
    }

    @Test
    void a_passkey_that_nobody_knows_leaves_a_line() {
        withPasskey(device());
        WebVisitor visitor = visitor();
        refused(visitor, new SoftKey(ORIGIN, SITE).show(ask(visitor)));

        assertThat(lines()).containsExactly("INFO sign-in failed: passkey");
    }

    @Test
    void who_goes_on_trying_gets_one_last_line_until_the_next_hour() {
        WebVisitor visitor = visitor();
        IntStream.range(0, FailedSignIns.MOST + 5).forEach(_ -> tryLink(visitor, "x"));

        assertThat(lines()).hasSize(FailedSignIns.MOST + 1);
        assertThat(lines().getLast()).isEqualTo("WARN sign-in failed: link, more than 30 times within an hour");

        clock.pass(Duration.ofHours(1));
        tryLink(visitor, "x");
        assertThat(lines().getLast()).isEqualTo("INFO sign-in failed: link");
    }

    @Test
    void who_signs_in_leaves_none() {
        signedIn();

        assertThat(lines()).isEmpty();
    }
}
