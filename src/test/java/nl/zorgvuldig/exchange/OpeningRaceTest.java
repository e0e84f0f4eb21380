package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Somebody outside opens a package at the moment at which a parent takes the consent back, time
/// and again (`-Dfall.races`): it went before the consent was taken back, or it does not go.
class OpeningRaceTest {
    private static final int RACES = Integer.getInteger("fall.races", 12);
    private static final int RECIPIENTS = 3;
    private static final long JITTER_NANOS = 12_000_000;

    private final ExchangeDesk desk = new ExchangeDesk(31);
    private int went;
    private int stayed;

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_package_went_before_the_consent_was_taken_back_or_it_does_not_go() {
        DisclosureId id = GivingTest.agreed(desk);
        for (int race = 0; race < RACES; race++) {
            desk.answer(desk.first, id, Choice.GRANTED);
            Sending.Sent sent = desk.send(id);
            if (!(sent instanceof Sending.Sent.Done)) {
                // the program stopped it meanwhile, as it must
                id = GivingTest.agreed(desk);
                sent = desk.send(id);
            }
            race(id, (Sending.Sent.Done) sent);
        }
        System.out.printf("fall: %d packages went just before, %d stayed%n", went, stayed);
        assertThat(went + stayed).isEqualTo(RACES * RECIPIENTS);
    }

    /// Several try at once, and one takes back.
    private void race(DisclosureId id, Sending.Sent.Done link) {
        CompletableFuture<Void> withdrawn =
                CompletableFuture.runAsync(
                        () -> {
                            // opening has more to do before it comes to the point
                            jitter(4 * JITTER_NANOS);
                            desk.answer(desk.first, id, Choice.WITHDRAWN);
                        });
        @SuppressWarnings({"unchecked", "rawtypes"})
        CompletableFuture<Optional<byte[]>>[] opened = new CompletableFuture[RECIPIENTS];
        for (int one = 0; one < RECIPIENTS; one++) {
            opened[one] =
                    CompletableFuture.supplyAsync(
                            () -> {
                                jitter(JITTER_NANOS);
                                return fetched(link);
                            });
        }
        CompletableFuture.allOf(opened).join();
        withdrawn.join();
        Instant said = withdrawnAt();
        long before =
                desk.file(id).steps().stream()
                        .filter(step -> step.what() instanceof Step.What.Opened)
                        .filter(step -> step.number() > sentAt(id))
                        .peek(step -> assertThat(step.at()).as("opened").isBefore(said))
                        .count();
        long got = java.util.Arrays.stream(opened).filter(one -> one.join().isPresent()).count();
        assertThat(got).as("packages that went, and steps that say so").isEqualTo(before);
        went += (int) got;
        stayed += RECIPIENTS - (int) got;
        assertThat(desk.fetch(link)).as("after it was taken back").isEmpty();
    }

    private int sentAt(DisclosureId id) {
        return desk.file(id).last(Step.What.Sent.class).map(Step::number).orElse(0);
    }

    /// Who comes at the same moment as another is asked to try again.
    private Optional<byte[]> fetched(Sending.Sent.Done link) {
        for (int tries = 0; tries < 5; tries++) {
            switch (desk.open(link, link.code())) {
                case PackageOpenings.Answer.Content(var stream) -> {
                    try (stream) {
                        return Optional.of(stream.readAllBytes());
                    } catch (java.io.IOException failed) {
                        throw new java.io.UncheckedIOException(failed);
                    }
                }
                case PackageOpenings.Answer.Busy _ -> {}
                case PackageOpenings.Answer.Asks _,
                        PackageOpenings.Answer.Mistaken _,
                        PackageOpenings.Answer.Closed _,
                        PackageOpenings.Answer.NotThere _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Instant withdrawnAt() {
        return desk.demo
                .superuser("zorgvuldig")
                .sql(
                        "select max(given_at) from consent.answer where pupil = :pupil and person = :person"
                                + " and choice = 'withdrawn'")
                .param("pupil", desk.child.value())
                .param("person", desk.first.person().value())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private static void jitter(long most) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
