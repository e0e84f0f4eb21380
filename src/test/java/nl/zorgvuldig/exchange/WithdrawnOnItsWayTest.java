package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.packages.PackageOpenings;
import nl.zorgvuldig.platform.policy.Upholds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Who fetches a package may read slowly. What nobody may give any more does not go on coming.
class WithdrawnOnItsWayTest {
    /// It is asked about each second.
    private static final Duration ASKED_AGAIN = Duration.ofMillis(1_200);

    private final ExchangeDesk desk = new ExchangeDesk(39);

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_package_that_is_on_its_way_breaks_off_when_the_consent_is_taken_back() throws IOException {
        DisclosureId id = GivingTest.agreed(desk);
        DisclosureDispatch.Sent link = desk.sent(id);
        byte[] whole = desk.fetch(link).orElseThrow();
        try (InputStream slow = opened(link)) {
            assertThat(slow.readNBytes(10)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            desk.answer(desk.second, id, ConsentChoice.WITHDRAWN);
            pass(ASKED_AGAIN);
            assertThatThrownBy(slow::readAllBytes).isInstanceOf(IOException.class);
        }
        assertThat(whole).hasSizeGreaterThan(1_000);
        assertThat(desk.fetch(link)).isEmpty();
    }

    /// The last time it may be opened is a whole one, too.
    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_package_that_may_go_comes_whole_however_slowly_it_is_read() throws IOException {
        DisclosureDispatch.Sent link = desk.sent(GivingTest.agreed(desk));
        byte[] whole = desk.fetch(link).orElseThrow();
        assertThat(desk.fetch(link)).isPresent();
        try (InputStream slow = opened(link)) {
            assertThat(slow.readNBytes(10)).isEqualTo(Arrays.copyOf(whole, 10));
            pass(ASKED_AGAIN);
            assertThat(slow.readAllBytes()).isEqualTo(Arrays.copyOfRange(whole, 10, whole.length));
        }
        assertThat(desk.fetch(link)).as("three times, and no more").isEmpty();
    }

    private InputStream opened(DisclosureDispatch.Sent link) {
        return ((PackageOpenings.Answer.Content) desk.open(link, link.code())).stream();
    }

    private static void pass(Duration time) {
        long since = System.nanoTime();
        Awaitility.await().until(() -> System.nanoTime() - since > time.toNanos());
    }
}
