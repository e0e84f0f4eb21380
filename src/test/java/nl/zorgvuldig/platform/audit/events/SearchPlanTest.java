package nl.zorgvuldig.platform.audit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.BoardLog;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import org.junit.jupiter.api.Test;

/// Questions about a long log, most of whose lines are alike: what is rare is found without reading
/// what is not, and a page costs the same wherever it begins.
class SearchPlanTest {
    private static final int LINES = 20_000;
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");

    private final BoardLog mine = new BoardLog();
    private final AuditEventStore store = new AuditEventStore(BoardLog.DATABASE.app(), AllActs.KNOWN);
    private final PersonId stranger = new PersonId(UUID.randomUUID());
    private final PupilId pupil = new PupilId(UUID.randomUUID());

    SearchPlanTest() {
        mine.log.append(rare());
        BulkEvents.insert(mine, LINES);
        mine.tamper("analyze audit.event");
    }

    private AuditEvent rare() {
        return new AuditEvent(
                mine.event().id(),
                mine.board,
                BoardLog.CLOCK.instant(),
                stranger,
                DossierActs.CLASSIFY,
                Optional.of(pupil.value()),
                Clause.WHERE_TO_TURN,
                AuditOutcome.REFUSED,
                "none",
                Optional.empty(),
                0);
    }

    private static LogSearch year() {
        Instant now = Instant.now();
        return LogSearch.period(now.minus(Duration.ofDays(365)), now.plus(Duration.ofDays(1)));
    }

    @Test
    void what_is_rare_is_found_without_reading_the_rest() {
        for (LogSearch wanted : List.of(
                year().by(stranger),
                year().about(pupil),
                year().doing(DossierActs.CLASSIFY),
                year().ending(AuditOutcome.REFUSED),
                year().under(Clause.WHERE_TO_TURN),
                year().doing(DossierActs.CLASSIFY).ending(AuditOutcome.REFUSED))) {
            assertThat(search(wanted, 51, Optional.empty())).hasSize(1);
            assertThat(readInVain(wanted, Optional.empty()))
                    .as(wanted.toString())
                    .isLessThan(100);
        }
    }

    @Test
    void a_page_far_back_costs_what_the_first_one_costs() {
        List<AuditEvent> all = search(year(), LINES + 1, Optional.empty());
        assertThat(all).hasSize(LINES + 1);
        AuditEvent far = all.get(LINES - 100);
        assertThat(search(year(), 50, Optional.of(far.id())))
                .containsExactlyElementsOf(all.subList(LINES - 99, LINES - 49));
        assertThat(readInVain(year(), Optional.of(far.id()))).isLessThan(100);
        assertThat(plan(year(), Optional.of(far.id()))).noneMatch(line -> line.contains("Sort"));
    }

    private List<AuditEvent> search(LogSearch wanted, int limit, Optional<EventId> before) {
        return mine.as(() ->
                BoardLog.DATABASE.work().read(LogActs.READ_LOG, () -> store.search(mine.board, wanted, limit, before)));
    }

    private List<String> plan(LogSearch wanted, Optional<EventId> before) {
        String sql = "explain (analyze, costs off, timing off) " + AuditEventStore.sql(wanted);
        return mine.as(() -> BoardLog.DATABASE
                .work()
                .read(
                        LogActs.READ_LOG,
                        () -> store.bind(sql, mine.board, wanted, 51, before)
                                .query(String.class)
                                .list()));
    }

    /// Lines the database looked at and did not give.
    private long readInVain(LogSearch wanted, Optional<EventId> before) {
        return plan(wanted, before).stream()
                .map(REMOVED::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }
}
