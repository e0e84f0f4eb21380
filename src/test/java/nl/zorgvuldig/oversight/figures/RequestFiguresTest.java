package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What is counted about requests to inspect: one that is planted is counted, at its own school.
class RequestFiguresTest {
    private final FigureBoard here = new FigureBoard();
    private final LocalDate today = here.today;

    @Test
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_request_without_an_appointment_presses_after_three_weeks() {
        request(today.minusDays(20));
        assertThat(here.find("requests_near_term", here.first)).isEqualTo("0 of 1 UPHELD");
        request(today.minusDays(21));
        assertThat(here.find("requests_near_term", here.first)).isEqualTo("1 of 2 AT_RISK");
        UUID late = request(today.minusDays(29));
        assertThat(here.find("requests_near_term", here.first)).isEqualTo("2 of 3 BROKEN");
        here.plant(
                "inspection.step",
                Map.of(
                        "pupil",
                        here.pupil,
                        "request",
                        late,
                        "step",
                        1,
                        "what",
                        "withdrawn",
                        "taken_by",
                        UUID.randomUUID(),
                        "taken_at",
                        here.at(today)));
        assertThat(here.find("requests_near_term", here.first)).isEqualTo("1 of 2 AT_RISK");
        assertThat(here.find("requests_near_term", here.second)).isEmpty();
    }

    private UUID request(LocalDate day) {
        UUID id = UUID.randomUUID();
        here.plant(
                "inspection.request",
                Map.of(
                        "pupil",
                        here.pupil,
                        "id",
                        id,
                        "kind",
                        "inspection",
                        "asked_by",
                        UUID.randomUUID(),
                        "standing",
                        "authority",
                        "asked_at",
                        here.at(day)));
        return id;
    }
}
