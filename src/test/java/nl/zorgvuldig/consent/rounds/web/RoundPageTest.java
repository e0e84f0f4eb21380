package nl.zorgvuldig.consent.rounds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.consent.rounds.RoundPlan;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.consent.rounds.tallies.RoundTally;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
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
        RoundPlan plan =
                new RoundPlan(new SchoolId(UUID.randomUUID()), DAY, DAY.plusDays(30), ConsentRenewal.Way.ASK_AGAIN, "");
        ConsentRound round = new ConsentRound(new RoundId(UUID.randomUUID()), plan, people, workedOn, Optional.empty());
        return new RoundPage(
                new RoundTally(round, 0, List.of(), List.of(), Map.of(RoundMessage.INVITATION, asked), List.of()),
                "De Linde",
                RoundState.RUNNING,
                RoundPlannerRole.HEAD,
                0);
    }
}
