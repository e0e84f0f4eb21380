package nl.zorgvuldig.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.cases.OwnConsentCase;
import nl.zorgvuldig.consent.cases.OwnConsentCases;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.packages.PackageOpenings;
import nl.zorgvuldig.fall.HeadStart;
import nl.zorgvuldig.fall.Races;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A package about one child that a few people outside try to open at once, as often as there are
/// races: each race sends it anew. After some of them, or when the program stopped it as it must,
/// another takes its place.
final class OpenedPackage implements Races.Lane {
    private static final int FEW = 50;
    private static final int RECIPIENTS = 3;
    private static final int RACES_EACH = 40;
    private static final List<String> TABLES = List.of("link", "package", "step", "item", "disclosure");

    /// What somebody got who asked at the moment at which it was taken back.
    private enum Came {
        WHOLE,
        /// It went, and broke off on its way.
        IN_PART,
        NOT
    }

    private final ExchangeDesk desk;
    private DisclosureId id;
    private OwnConsentCase asked;
    private boolean given = true;
    private int replaced;
    private int raced;

    OpenedPackage(int place) {
        desk = new ExchangeDesk(place);
        id = GivingTest.agreed(desk);
        asked = asked();
    }

    /// As the page shows it to the parent.
    private OwnConsentCase asked() {
        return desk.as(
                desk.first,
                () -> desk.demo
                        .part(OwnConsentCases.class)
                        .find(desk.first, id.value())
                        .orElseThrow());
    }

    @Override
    public void alone() {
        for (CompletableFuture<Came> future : opened(desk.sent(id), new HeadStart(0))) {
            assertThat(future.join()).as("nobody took it back").isEqualTo(Came.WHOLE);
        }
    }

    /// Several try at once, and one takes back.
    @Override
    public boolean race(HeadStart start) {
        DisclosureDispatch.Sent link = sent();
        List<CompletableFuture<Came>> opened = opened(link, start);
        start.await();
        Instant withdrawn = answer(ConsentChoice.WITHDRAWN);
        given = false;
        long got = opened.stream().filter(future -> future.join() != Came.NOT).count();
        DisclosureFile file = desk.file(id);
        int sent =
                file.last(DisclosureEvent.Sent.class).map(RecordedEvent::number).orElse(0);
        long before = file.history().stream()
                .filter(recorded -> recorded.event() instanceof DisclosureEvent.Opened)
                .filter(recorded -> recorded.number() > sent)
                .peek(recorded -> assertThat(recorded.at()).as("opened").isBefore(withdrawn))
                .count();
        assertThat(got).as("packages that went, and events that say so").isEqualTo(before);
        assertThat(desk.fetch(link)).as("after it was taken back").isEmpty();
        return 2 * got > RECIPIENTS;
    }

    private DisclosureDispatch.Sent sent() {
        if (raced++ % RACES_EACH == RACES_EACH - 1) {
            another();
        }
        if (!given) {
            answer(ConsentChoice.GRANTED);
            given = true;
        }
        if (desk.send(id) instanceof Outcome.Done<DisclosureDispatch.Sent>(var done)) {
            return done;
        }
        // the program stopped it meanwhile, as it must
        another();
        return desk.sent(id);
    }

    /// In its place; of those before nothing is left after many races, as when they are destroyed, so that no child
    /// has a thousand. After a few they stay: a kit of this board misses no answer.
    private void another() {
        JdbcClient sql = desk.demo.superuser("zorgvuldig");
        UUID old = id.value();
        desk.stop(id);
        id = GivingTest.agreed(desk);
        for (String table : TABLES) {
            String column = table.equals("disclosure") ? "id" : "disclosure";
            sql.sql("delete from exchange." + table + " where " + column + " = :old")
                    .param("old", old)
                    .update();
        }
        if (++replaced > FEW) {
            sql.sql("delete from consent.answer where reference = :old")
                    .param("old", old)
                    .update();
        }
        asked = asked();
        given = true;
    }

    private Instant answer(ConsentChoice choice) {
        AnswerResult answered = desk.as(
                desk.first,
                () -> desk.demo
                        .part(OwnConsentCases.class)
                        .answer(
                                desk.first,
                                asked,
                                new ConsentAnswerId(UUID.randomUUID()),
                                asked.purpose().text().version(),
                                Language.DUTCH,
                                choice));
        List<ConsentAnswer> stored = ((AnswerResult.Done) answered).stored();
        assertThat(stored).hasSize(1);
        return stored.getFirst().recordedAt();
    }

    private List<CompletableFuture<Came>> opened(DisclosureDispatch.Sent link, HeadStart start) {
        return Stream.generate(() -> start.begin(() -> fetched(link)))
                .limit(RECIPIENTS)
                .toList();
    }

    /// Who comes at the same moment as another is asked to try again.
    private Came fetched(DisclosureDispatch.Sent link) {
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
}
