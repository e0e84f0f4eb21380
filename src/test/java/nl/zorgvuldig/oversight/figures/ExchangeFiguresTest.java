package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What is counted about giving to others and asking them.
class ExchangeFiguresTest {
    private final FigureBoard here = new FigureBoard();
    private final LocalDate today = here.today;
    private final UUID noor = UUID.randomUUID();

    @Test
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    void a_package_past_its_end_and_what_was_given_without_consent_are_counted() {
        disclosure("consent", today);
        assertThat(here.find("packages_past_end", here.first)).isEqualTo("0 of 1 UPHELD");
        disclosure("next_school", today.minusDays(2));
        assertThat(here.find("packages_past_end", here.first)).isEqualTo("1 of 2 BROKEN");
        assertThat(here.find("given_on_ground", here.first)).isEqualTo("1 of 2 UPHELD");
        inquiry(today);
        assertThat(here.find("inquiries_past_end", here.first)).isEqualTo("0 of 1 UPHELD");
        inquiry(today.minusDays(2));
        assertThat(here.find("inquiries_past_end", here.first)).isEqualTo("1 of 2 AT_RISK");
        assertThat(here.find("packages_past_end", here.second)).isEmpty();
        assertThat(here.find("inquiries_past_end", here.second)).isEmpty();
    }

    private void disclosure(String ground, LocalDate until) {
        UUID id = UUID.randomUUID();
        here.plant(
                "exchange.disclosure",
                Map.of(
                        "pupil",
                        here.pupil,
                        "id",
                        id,
                        "prepared_by",
                        noor,
                        "prepared_at",
                        here.at(today.minusDays(9)),
                        "ground",
                        ground,
                        "valid_until",
                        until,
                        "sealed_recipient",
                        FigureBoard.SEALED,
                        "sealed_aim",
                        FigureBoard.SEALED));
        here.plant(
                "exchange.step",
                Map.of(
                        "pupil",
                        here.pupil,
                        "disclosure",
                        id,
                        "step",
                        1,
                        "what",
                        "sent",
                        "taken_by",
                        noor,
                        "taken_at",
                        here.at(today.minusDays(8))));
        here.plant(
                "exchange.package",
                Map.of(
                        "pupil",
                        here.pupil,
                        "disclosure",
                        id,
                        "blob",
                        UUID.randomUUID(),
                        "pages",
                        1,
                        "size",
                        9L,
                        "fingerprint",
                        "0".repeat(64),
                        "made_at",
                        here.at(today.minusDays(8))));
    }

    private void inquiry(LocalDate until) {
        UUID id = UUID.randomUUID();
        here.plant(
                "exchange.inquiry",
                Map.of(
                        "pupil",
                        here.pupil,
                        "id",
                        id,
                        "prepared_by",
                        noor,
                        "prepared_at",
                        here.at(today.minusDays(9)),
                        "way",
                        "letter",
                        "valid_until",
                        until,
                        "sealed_source",
                        FigureBoard.SEALED,
                        "sealed_aim",
                        FigureBoard.SEALED,
                        "sealed_wanted",
                        FigureBoard.SEALED));
        here.plant(
                "exchange.inquiry_step",
                Map.of(
                        "pupil",
                        here.pupil,
                        "inquiry",
                        id,
                        "step",
                        1,
                        "what",
                        "sent",
                        "taken_by",
                        noor,
                        "taken_at",
                        here.at(today.minusDays(8))));
    }
}
