package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.fall.HeadStart;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Somebody outside opens a package at the moment at which a parent takes the consent back, time
/// and again (`-Dfall.races`): it went before the consent was taken back, or it does not go. Both
/// must happen.
class OpeningRaceTest {
    private static final int RACES = Integer.getInteger("fall.races", 12);
    private static final int RECIPIENTS = 3;

    private final ExchangeDesk desk = new ExchangeDesk(31);

    /// What somebody got who asked at the moment at which it was taken back.
    private enum Came {
        WHOLE,
        /// It went, and broke off on its way.
        IN_PART,
        NOT
    }

    private int went;
    private int stayed;

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_package_went_before_the_consent_was_taken_back_or_it_does_not_go() {
        DisclosureId id = GivingTest.agreed(desk);
        HeadStart start = new HeadStart(alone(id));
        for (int race = 0; race < RACES; race++) {
            desk.answer(desk.first, id, Choice.GRANTED);
            Sending.Sent sent = desk.send(id);
            if (!(sent instanceof Sending.Sent.Done)) {
                // the program stopped it meanwhile, as it must
                id = GivingTest.agreed(desk);
                sent = desk.send(id);
            }
            race(id, (Sending.Sent.Done) sent, start);
        }
        System.out.printf(
                "fall: opening a package, %s; of %d recipients, %d got it%n",
                start, went + stayed, went);
        assertThat(went + stayed).isEqualTo(RACES * RECIPIENTS);
        start.mustHaveBeenARace();
    }

    /// Where nothing comes in between, everybody gets it.
    ///
    /// @return how long it took
    private long alone(DisclosureId id) {
        Sending.Sent.Done link = desk.sent(id);
        long begun = System.nanoTime();
        for (CompletableFuture<Came> one : opened(link, new HeadStart(0))) {
            assertThat(one.join()).as("nobody took it back").isEqualTo(Came.WHOLE);
        }
        return System.nanoTime() - begun;
    }

    /// Several try at once, and one takes back.
    private void race(DisclosureId id, Sending.Sent.Done link, HeadStart start) {
        List<CompletableFuture<Came>> opened = opened(link, start);
        start.await();
        desk.answer(desk.first, id, Choice.WITHDRAWN);
        long got = opened.stream().filter(one -> one.join() != Came.NOT).count();
        Instant said = withdrawnAt();
        long before =
                desk.file(id).steps().stream()
                        .filter(step -> step.what() instanceof Step.What.Opened)
                        .filter(step -> step.number() > sentAt(id))
                        .peek(step -> assertThat(step.at()).as("opened").isBefore(said))
                        .count();
        assertThat(got).as("packages that went, and steps that say so").isEqualTo(before);
        went += (int) got;
        stayed += RECIPIENTS - (int) got;
        if (2 * got > RECIPIENTS) {
            start.won();
        } else {
            start.lost();
        }
        assertThat(desk.fetch(link)).as("after it was taken back").isEmpty();
    }

    private List<CompletableFuture<Came>> opened(Sending.Sent.Done link, HeadStart start) {
        return Stream.generate(() -> start.begin(() -> fetched(link))).limit(RECIPIENTS).toList();
    }

    private int sentAt(DisclosureId id) {
        return desk.file(id).last(Step.What.Sent.class).map(Step::number).orElse(0);
    }

    /// Who comes at the same moment as another is asked to try again.
    private Came fetched(Sending.Sent.Done link) {
        for (int tries = 0; tries < 5; tries++) {
            switch (desk.open(link, link.code())) {
                case PackageOpenings.Answer.Content(var stream) -> {
                    return read(stream);
                }
                case PackageOpenings.Answer.Busy _ -> {}
                case PackageOpenings.Answer.Asks _,
                        PackageOpenings.Answer.Mistaken _,
                        PackageOpenings.Answer.Closed _,
                        PackageOpenings.Answer.NotThere _ -> {
                    return Came.NOT;
                }
            }
        }
        return Came.NOT;
    }

    private static Came read(InputStream stream) {
        try (stream) {
            stream.readAllBytes();
            return Came.WHOLE;
        } catch (IOException brokeOff) {
            return Came.IN_PART;
        }
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
}
