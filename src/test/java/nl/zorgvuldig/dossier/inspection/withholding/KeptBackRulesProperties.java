package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.inspection.responses.InspectionResponseRules;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// What the head puts in the place of a piece, and to what who inspects can respond: nothing
/// that is not there yet for who reads it.
@Upholds(INSPECTION_UNDER_SUPERVISION)
class KeptBackRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_text_in_the_place_of_a_piece_and_the_reason_for_it_have_a_length(
            @ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(said(masked("m".repeat(5_000 + over)), ""))
                .isEqualTo(over > 0 ? List.of("text web.text.long") : List.of());
        assertThat(said(masked("Zo."), "r".repeat(500 + over)))
                .isEqualTo(over > 0 ? List.of("reason web.text.long") : List.of());
    }

    @Example
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void neither_holds_a_number_of_a_citizen_and_a_text_says_something() {
        assertThat(said(masked("Van 111222333."), "")).containsExactly("text web.text.citizen_number");
        assertThat(said(masked("Zo."), "Van 111222333.")).containsExactly("reason web.text.citizen_number");
        assertThat(said(masked(" "), "")).containsExactly("text inspection.objection.mask");
    }

    @Example
    void no_reason_is_asked_for_showing_what_is_shown_anyway() {
        assertThat(said(new PieceTreatment.Shown(), "")).isEmpty();
        assertThat(WithholdingRules.objections(
                        new PieceTreatment.Shown(), new PieceTreatment.Withheld(WithholdingGround.CONFIDENTIAL), ""))
                .extracting(Objection::field)
                .containsExactly("reason");
    }

    @Property
    void an_agreement_is_seen_as_it_stood_when_the_session_began(
            @ForAll @Size(max = 4) List<@IntRange(min = -2, max = 2) Integer> minutes) {
        List<Agreement.Event> events = new ArrayList<>();
        minutes.stream()
                .sorted()
                .forEach(minute -> events.add(new Agreement.Event(
                        events.size() + 1,
                        new Agreement.What.Given(HEAD, TODAY),
                        HEAD,
                        NOW.plusSeconds(60L * minute))));
        long before = minutes.stream().filter(minute -> minute < 0).count();

        List<Agreement> shown = InspectionResponseRules.before(List.of(agreement(events)), NOW);

        assertThat(shown).hasSize(before == 0 ? 0 : 1);
        assertThat(shown).allMatch(each -> each.events().size() == before);
    }

    private static Agreement agreement(List<Agreement.Event> events) {
        return new Agreement(new EntryId(UUID.randomUUID()), events);
    }

    private static PieceTreatment masked(String text) {
        return new PieceTreatment.Masked(WithholdingGround.OTHER_CHILD, text);
    }

    private static List<String> said(PieceTreatment wanted, String reason) {
        return WithholdingRules.objections(wanted, new PieceTreatment.Shown(), reason).stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
