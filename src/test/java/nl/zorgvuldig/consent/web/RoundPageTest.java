package nl.zorgvuldig.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.Planner;
import nl.zorgvuldig.consent.Renewal;
import nl.zorgvuldig.consent.Round;
import nl.zorgvuldig.consent.RoundId;
import nl.zorgvuldig.consent.RoundMessage;
import nl.zorgvuldig.consent.RoundState;
import nl.zorgvuldig.consent.RoundTally;
import nl.zorgvuldig.consent.RoundWish;
import nl.zorgvuldig.kernel.SchoolId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many people are still to be asked, of how many.
class RoundPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({"267, 269, 0", "267, 267, 0", "267, 100, 167", "0, 0, 0"})
    void nobody_is_left_to_ask_when_more_were_asked_than_decide_now(int people, int asked, int left) {
        assertThat(page(people, asked, Optional.empty()).toGo()).isEqualTo(left);
        assertThat(page(people, asked, Optional.of(DAY)).toGo()).isZero();
    }

    private static RoundPage page(int people, int asked, Optional<LocalDate> workedOn) {
        RoundWish plan =
                new RoundWish(new SchoolId(UUID.randomUUID()), DAY, DAY.plusDays(30), Renewal.Way.ASK_AGAIN, "");
        Round round = new Round(new RoundId(UUID.randomUUID()), plan, people, workedOn, Optional.empty());
        return new RoundPage(
                new RoundTally(round, 0, List.of(), List.of(), Map.of(RoundMessage.INVITATION, asked), List.of()),
                "De Linde",
                RoundState.RUNNING,
                Planner.HEAD,
                0);
    }
}
