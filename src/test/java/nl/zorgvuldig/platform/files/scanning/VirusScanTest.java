package nl.zorgvuldig.platform.files.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.files.ClamdClient;
import nl.zorgvuldig.platform.files.TestClamd;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ScanUnavailable;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.InputStreamSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

/// Nobody keeps the daemon of ClamAV to themselves, and nobody waits for it without end.
@Upholds(Clause.CONFIDENTIALITY)
class VirusScanTest {
    private static final byte[] TEXT = {'t', 'e', 'k', 's', 't'};
    private static final Duration LONG = Duration.ofMinutes(3);

    private final TestClamd daemon = TestClamd.onPort();
    private final MovingClock clock = MovingClock.morning();

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    private VirusScan scan(int atOnce, Duration longestWait) {
        return new VirusScan(
                Optional.of(ClamdClient.at(daemon.name())),
                DemoProgram.running().part(AuditLog.class),
                clock,
                atOnce,
                longestWait);
    }

    /// Of which each file takes three minutes.
    private MockHttpServletRequest form(int files) {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/import");
        form.setContentType("multipart/form-data");
        for (int number = 0; number < files; number++) {
            form.addPart(new MockPart("file" + number, number + ".txt", TEXT) {
                @Override
                public InputStream getInputStream() throws IOException {
                    clock.pass(LONG);
                    return super.getInputStream();
                }
            });
        }
        return form;
    }

    @Test
    void what_comes_in_one_form_has_one_time_for_all_of_it() {
        ScannedForms forms = new ScannedForms(scan(1, LONG));

        assertThat(forms.resolveMultipart(form(1)).getFileMap()).hasSize(1);
        assertThat(daemon.seen()).isEqualTo(1);

        assertThatThrownBy(() -> forms.resolveMultipart(form(3))).isInstanceOf(ScanUnavailable.class);
        assertThat(daemon.seen()).as("of three, the first").isEqualTo(2);
    }

    @Test
    void the_daemon_looks_at_few_at_once_and_who_waits_too_long_is_told() throws Exception {
        VirusScan scan = scan(1, Duration.ofMillis(50));
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch on = new CountDownLatch(1);
        InputStreamSource slow = () -> {
            reading.countDown();
            await(on);
            return new ByteArrayInputStream(TEXT);
        };
        List<InputStreamSource> other = List.of(() -> new ByteArrayInputStream(TEXT));
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> scan.demandClean(List.of(slow)));
        try {
            reading.await();

            assertThatThrownBy(() -> scan.demandClean(other)).isInstanceOf(ScanUnavailable.class);
            assertThat(daemon.seen()).isZero();
        } finally {
            on.countDown();
        }
        first.join();
        scan.demandClean(other);
        assertThat(daemon.seen()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Otherwise a large recording would be sent again and again.
    @Test
    void the_page_waits_longer_than_looking_may_take() throws IOException {
        Matcher waits = Pattern.compile("NO_ANSWER = ([\\d_]+);")
                .matcher(Files.readString(Path.of("src/main/web/scripts/album.ts")));
        assertThat(waits.find()).isTrue();

        assertThat(Duration.ofMillis(Long.parseLong(waits.group(1).replace("_", ""))))
                .isGreaterThan(VirusScan.LONGEST_WAIT.plus(
                        ClamdClient.at(daemon.name()).patience()));
    }
}
