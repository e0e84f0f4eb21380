package nl.zorgvuldig.consent.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.decisions.ConsentEntitlement;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever the head writes down: a yes needs more than a no.
class PaperAnswerRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Optional<PaperScan> PAPER =
            PaperScan.of("%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII));

    @Property(tries = 100)
    @Upholds({
        Clause.EXPERTS_AFTER_CONSENT,
        Clause.TO_THIRD_PARTIES_AFTER_CONSENT,
        Clause.FROM_THIRD_PARTIES_AFTER_CONSENT
    })
    void about_one_case_a_yes_is_signed_and_a_no_can_be_told(
            @ForAll AnswerRoute route, @ForAll ConsentChoice choice, @ForAll boolean scanned) {
        PaperCaseInput wish = new PaperCaseInput(
                new FormId(new UUID(1, 1)),
                new PersonId(new UUID(1, 2)),
                route,
                TODAY,
                choice,
                scanned ? PAPER : Optional.empty());
        List<Objection> objections = new PaperAnswerRules(new ConsentEntitlement.Decides(), TODAY)
                .objections(wish, new PurposeKey("expert"));
        boolean right =
                switch (route) {
                    case PAPER -> scanned;
                    case TELEPHONE -> !scanned && !choice.yes();
                    case OWN_PAGE, LETTER_CODE -> false;
                };
        assertThat(objections.isEmpty()).isEqualTo(right);
    }

    /// Online or on paper, at whatever hour.
    @Property(tries = 200)
    void of_one_day_a_yes_on_paper_is_the_first_and_a_no_on_paper_the_last_that_was_said(
            @ForAll @IntRange(min = 0, max = 365) int ago,
            @ForAll @IntRange(min = 0, max = 86_399) int second,
            @ForAll @IntRange(min = 0, max = 86_399) int other,
            @ForAll ConsentChoice choice) {
        LocalDate day = TODAY.minusDays(ago);
        Instant now = TODAY.atStartOfDay(SchoolDay.ZONE).plusSeconds(second).toInstant();
        Instant online =
                day.atTime(0, 0).plusSeconds(other).atZone(SchoolDay.ZONE).toInstant();
        Assume.that(!online.isAfter(now));

        Instant given = PaperAnswerRecorder.given(day, choice, now);

        assertThat(SchoolDay.of(given)).isEqualTo(day);
        assertThat(given).isBeforeOrEqualTo(now);
        assertThat(choice.yes() ? !given.isAfter(online) : !given.isBefore(online))
                .isTrue();
    }
}
