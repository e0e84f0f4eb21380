package nl.zorgvuldig.exchange.grounds;

import static nl.zorgvuldig.exchange.disclosures.DisclosureFiles.HEAD;
import static nl.zorgvuldig.exchange.disclosures.DisclosureFiles.NOW;
import static nl.zorgvuldig.exchange.disclosures.DisclosureFiles.TODAY;
import static nl.zorgvuldig.exchange.disclosures.DisclosureFiles.file;
import static nl.zorgvuldig.exchange.disclosures.DisclosureFiles.often;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureFiles.Did;
import nl.zorgvuldig.exchange.disclosures.DisclosureFiles.Doing;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// What comes before what is given to others: seen as it is, made, and on a ground that is on.
class DisclosureOrderRulesProperties {
    private static final Set<LegalGround> MAY_BE_OFF =
            Set.of(LegalGround.CHILD_PROTECTION, LegalGround.PARTNERSHIP, LegalGround.INFECTIOUS);

    @Property(tries = 500)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void nothing_is_sent_before_it_is_made_and_nothing_happens_after_it_stopped(
            @ForAll @Size(max = 8) List<Did> did, @ForAll Doing doing) {
        DisclosureFile file = file(did, 5);
        Optional<Sentence> whyNot = doing.whyNot(file);
        often("can be done", whyNot.isEmpty(), 3);
        if (file.state().over()) {
            assertThat(whyNot).isPresent();
        }
        if (doing == Doing.SEND && !did.contains(Did.FIXED) && !did.contains(Did.SENT) && !did.contains(Did.OPENED)) {
            assertThat(whyNot).isPresent();
        }
    }

    @Property(tries = 300)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void every_ground_is_on_but_the_few_that_may_be_off_and_that_the_last_decision_switched_off(
            @ForAll @Size(max = 24) List<LegalGround> grounds,
            @ForAll @Size(max = 24) List<LegalGroundDecision.Choice> choices) {
        List<LegalGroundDecision> decisions = new ArrayList<>();
        for (int n = 0; n < Math.min(grounds.size(), choices.size()); n++) {
            decisions.add(new LegalGroundDecision(grounds.get(n), n + 1, choices.get(n), TODAY, "Zo.", HEAD, NOW));
        }
        Set<LegalGround> on = LegalGroundRules.on(decisions);
        for (LegalGround ground : LegalGround.values()) {
            Optional<LegalGroundDecision.Choice> last = decisions.stream()
                    .filter(decision -> decision.ground() == ground)
                    .map(LegalGroundDecision::choice)
                    .filter(choice -> choice != LegalGroundDecision.Choice.INSTRUCTION)
                    .reduce((_, later) -> later);
            boolean off = MAY_BE_OFF.contains(ground) && last.equals(Optional.of(LegalGroundDecision.Choice.OFF));
            often("off", off, 1);
            assertThat(on.contains(ground)).isEqualTo(!off);
        }
    }

    @Example
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void no_duty_and_nothing_for_a_child_in_danger_can_be_switched() {
        for (LegalGround ground : LegalGround.values()) {
            for (LegalGroundDecision.Choice choice : LegalGroundDecision.Choice.values()) {
                assertThat(LegalGroundRules.objection(ground, choice).isEmpty())
                        .as(ground + " " + choice)
                        .isEqualTo(choice == LegalGroundDecision.Choice.INSTRUCTION || MAY_BE_OFF.contains(ground));
            }
        }
    }

    @Property(tries = 500)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void nobody_saw_a_piece_before_it_became_what_it_is(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 20) Integer> decided,
            @ForAll @IntRange(min = -5, max = 25) int seen) {
        DisclosureFile draft = file(List.of(), 5);
        DisclosureFile file = new DisclosureFile(
                draft.request(),
                decided.stream().map(DisclosureOrderRulesProperties::picked).toList(),
                List.of());
        LocalDate last =
                TODAY.plusDays(decided.stream().mapToInt(number -> number).max().orElse(0));
        LocalDate today = TODAY.plusDays(20);
        LocalDate on = TODAY.plusDays(seen);

        assertThat(DisclosureRules.inspected(file, Optional.of(on), "", today).isEmpty())
                .isEqualTo(!on.isBefore(last) && !on.isAfter(today));
    }

    private static DisclosureItem picked(int day) {
        return new DisclosureItem(
                new DossierItemId(UUID.randomUUID()),
                1,
                DossierContent.Kind.ENTRY,
                1,
                EntryKind.OBSERVATION,
                TODAY,
                new ItemTreatment.Picked(),
                HEAD,
                NOW.plus(Duration.ofDays(day)));
    }
}
