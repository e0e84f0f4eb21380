package nl.zorgvuldig.dossier.record.viewpoints;

import static nl.zorgvuldig.dossier.record.PieceCases.TODAY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.dossier.record.agreements.AgreementRules;
import nl.zorgvuldig.dossier.record.documents.DocumentRules;
import nl.zorgvuldig.dossier.record.entries.DossierRules;
import nl.zorgvuldig.dossier.record.plans.PlanRules;
import nl.zorgvuldig.dossier.record.plans.PlanText;
import nl.zorgvuldig.dossier.record.plans.SupportPlans.PlanDraft;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// The first and the last day, and the last character, of what may stand in a dossier.
@Upholds(NECESSARY_FOR_GUIDANCE)
class DayRulesProperties {

    @Property
    void what_is_written_down_happened_and_not_more_than_twenty_years_ago(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(key(DossierRules.day(TODAY.plusDays(around), TODAY)))
                .isEqualTo(around > 0 ? Optional.of("dossier.objection.future") : Optional.empty());
        assertThat(key(DossierRules.day(TODAY.minusYears(20).plusDays(around), TODAY)))
                .isEqualTo(around < 0 ? Optional.of("dossier.objection.long_ago") : Optional.empty());
    }

    @Property
    void an_agreement_ends_within_a_year_and_is_closed_in_two_thousand_characters(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(key(AgreementRules.due(TODAY.plusDays(around), TODAY)))
                .isEqualTo(around < 0 ? Optional.of("dossier.agreement.past") : Optional.empty());
        assertThat(key(AgreementRules.due(TODAY.plusYears(1).plusDays(around), TODAY)))
                .isEqualTo(around > 0 ? Optional.of("dossier.agreement.far") : Optional.empty());
        assertThat(key(AgreementRules.result("r".repeat(2_000 + around))))
                .isEqualTo(around > 0 ? Optional.of("web.text.long") : Optional.empty());
    }

    @Property
    void a_plan_is_looked_at_from_the_day_it_was_made_for_two_years(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(PlanRules.days(List.of(TODAY.plusDays(around)), TODAY).isEmpty())
                .isEqualTo(around >= 0);
        assertThat(PlanRules.days(List.of(TODAY.plusYears(2).plusDays(around)), TODAY)
                        .isEmpty())
                .isEqualTo(around <= 0);
        assertThat(PlanRules.objections(
                                new PlanDraft(new PlanText("t".repeat(120 + around), "Vlot", "Lezen"), List.of(TODAY)),
                                TODAY)
                        .isEmpty())
                .isEqualTo(around <= 0);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_view_on_paper_came_within_the_year_and_is_two_pages_at_most(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(fields(ViewpointRules.objections("Nee.", TODAY.plusDays(around), TODAY)))
                .isEqualTo(around > 0 ? List.of("givenOn") : List.of());
        LocalDate yearAgo = TODAY.minusYears(1).plusDays(around);
        assertThat(fields(ViewpointRules.objections("Nee.", yearAgo, TODAY)))
                .isEqualTo(around < 0 ? List.of("givenOn") : List.of());
        assertThat(fields(ViewpointRules.objections("n".repeat(5_000 + around), TODAY, TODAY)))
                .isEqualTo(around > 0 ? List.of("view") : List.of());
    }

    @Example
    void a_document_that_can_be_read_holds_no_number_of_a_citizen() {
        assertThat(DocumentRules.objectionToWords("Groep 5, 24 november 2026")).isEmpty();
        assertThat(key(DocumentRules.objectionToWords("Van 111222333."))).contains("dossier.document.citizen_number");
    }

    private static Optional<String> key(Optional<Objection> objection) {
        return objection.map(each -> each.because().key());
    }

    private static List<String> fields(List<Objection> objections) {
        return objections.stream().map(Objection::field).toList();
    }
}
