package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What is counted about consultations: one that is planted is counted, at its own school alone.
class ConsultationFiguresTest {
    private final FigureBoard here = new FigureBoard();
    private final LocalDate today = here.today;
    private final UUID noor = UUID.randomUUID();

    @Test
    @Upholds(TALKS_END_IN_AGREEMENTS)
    void a_consultation_that_was_begun_and_not_closed_in_a_week_is_counted() {
        meeting(today.minusDays(7));
        assertThat(here.find("consultations_unclosed", here.first)).isEqualTo("0 of 1 UPHELD");
        meeting(today.minusDays(8));
        assertThat(here.find("consultations_unclosed", here.first)).isEqualTo("1 of 2 AT_RISK");
        assertThat(here.find("consultations_unclosed", here.second)).isEmpty();
    }

    private void meeting(LocalDate day) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "school",
                here.first.value(),
                "group_id",
                here.group,
                "kind",
                "pupil_discussion",
                "confidential",
                false,
                "chair",
                noor,
                "people",
                new UUID[] {noor},
                "starts_at",
                here.at(day),
                "room",
                "classroom",
                "planned_at",
                here.at(day.minusDays(9))));
        row.put("revision", 1);
        row.put("begun_at", here.at(day));
        here.plant("consultation.meeting", row);
    }
}
