package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What is counted about the log itself.
class LogFiguresTest {
    private final FigureBoard here = new FigureBoard();
    private final UUID noor = UUID.randomUUID();

    @Test
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    void openings_are_counted_by_relation_and_lines_that_are_not_sealed_as_well() {
        line(here.pupil, "group", 60);
        line(here.pupil, "group", 50);
        line(here.pupil, "head", 40);
        line(here.other, "group", 1);
        line(here.pupil, "group", 8 * 24 * 60);
        assertThat(here.find("opened_group", here.first)).isEqualTo("2 of 3 UPHELD");
        assertThat(here.find("opened_head", here.first)).isEqualTo("1 of 3 UPHELD");
        assertThat(here.find("opened_group", here.second)).isEqualTo("1 of 1 UPHELD");
        assertThat(here.findOfBoard("log_unsealed")).isEqualTo("3 of 4 BROKEN");
        here.demo.part(AuditLog.class).seal(here.board);
        assertThat(here.findOfBoard("log_unsealed")).isEqualTo("0 of 4 UPHELD");
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void a_log_that_nobody_had_checked_in_ninety_days_is_counted() {
        checked(91);
        assertThat(here.findOfBoard("log_unverified")).isEqualTo("1 of 1 AT_RISK");
        checked(89);
        assertThat(here.findOfBoard("log_unverified")).isEqualTo("0 of 1 UPHELD");
    }

    private void checked(int daysAgo) {
        line(here.pupil, "verified", "export_log", daysAgo * 24 * 60);
    }

    private void line(UUID about, String relation, int minutesAgo) {
        line(about, relation, "read", minutesAgo);
    }

    private void line(UUID about, String relation, String act, int minutesAgo) {
        Instant at = here.demo.clock().instant().minus(Duration.ofMinutes(minutesAgo));
        here.plant(
                "audit.event",
                Map.of(
                        "id",
                        Id.lowest(at.toEpochMilli() + 1),
                        "at",
                        at.atOffset(ZoneOffset.UTC),
                        "actor",
                        noor,
                        "act",
                        act,
                        "subject",
                        about,
                        "clause",
                        "C4",
                        "outcome",
                        "granted",
                        "relation",
                        relation,
                        "count",
                        0));
    }
}
