package nl.zorgvuldig.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.junit.jupiter.api.Test;

/// What one account has drawn, others do not wait for; and what was drawn is not drawn again.
class TurnsTest {
    private static final SandboxedProcess.Limits LIMITS = new SandboxedProcess.Limits(10, 0, 1000);
    private final BoardId board = new BoardId(UUID.randomUUID());

    @Test
    void of_one_account_they_run_one_after_the_other_and_that_of_another_goes_through() throws InterruptedException {
        PersonId person = new PersonId(UUID.randomUUID());
        PersonId other = new PersonId(UUID.randomUUID());
        CountDownLatch end = new CountDownLatch(1);
        Held first = new Held(end);
        Held second = new Held(end);

        Thread firstRuns = start(person, first);
        first.begun.await();
        Thread secondRuns = start(person, second);
        while (secondRuns.getState() != Thread.State.TIMED_WAITING && second.begun.getCount() > 0) {
            Thread.onSpinWait();
        }
        assertThat(run(other, new ByteArrayInputStream(new byte[] {7})))
                .isInstanceOf(SandboxedProcess.Finish.Wrote.class);
        assertThat(second.begun.getCount()).isEqualTo(1);

        end.countDown();
        firstRuns.join();
        secondRuns.join();
        assertThat(second.begun.getCount()).isZero();
    }

    /// Says when it is read, and ends when it may.
    private static final class Held extends InputStream {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end;

        private Held(CountDownLatch end) {
            this.end = end;
        }

        @Override
        public int read() {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            return read();
        }
    }

    private Thread start(PersonId person, InputStream in) {
        return Thread.ofPlatform().start(() -> run(person, in));
    }

    private SandboxedProcess.Finish run(PersonId person, InputStream in) {
        return new Acting(board, person, DossierActs.READ_DOCUMENT, LocalDate.EPOCH)
                .call(() -> SandboxedProcess.run(List.of(SandboxedProcess.program("cat")), Map.of(), LIMITS, in));
    }

    @Test
    void a_page_is_drawn_once_in_ten_minutes_until_its_file_is_taken_away() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        RenderedPageCache pages = new RenderedPageCache(new PictureRenderer(), clock(now));
        BlobId file = BlobId.fresh();
        AtomicInteger opened = new AtomicInteger();

        Optional<byte[]> first = page(pages, file, opened, SampleDocuments.pdf(1));
        assertThat(first).isPresent();
        assertThat(page(pages, file, opened, SampleDocuments.pdf(1))).isEqualTo(first);
        assertThat(opened).hasValue(1);

        page(pages, BlobId.fresh(), opened, SampleDocuments.pdf(1));
        assertThat(opened).hasValue(2);
        pages.forget(file);
        page(pages, file, opened, SampleDocuments.pdf(1));
        assertThat(opened).hasValue(3);
        now.set(Instant.EPOCH.plus(RenderedPageCache.LONGEST).plus(Duration.ofSeconds(1)));
        page(pages, file, opened, SampleDocuments.pdf(1));
        assertThat(opened).hasValue(4);

        BlobId broken = BlobId.fresh();
        assertThat(page(pages, broken, opened, new byte[] {1})).isEmpty();
        assertThat(page(pages, broken, opened, new byte[] {1})).isEmpty();
        assertThat(opened).hasValue(5);
    }

    private static Optional<byte[]> page(RenderedPageCache pages, BlobId file, AtomicInteger opened, byte[] content) {
        return pages.page(
                file,
                () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(content);
                },
                FileFormat.PDF,
                1);
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        };
    }
}
