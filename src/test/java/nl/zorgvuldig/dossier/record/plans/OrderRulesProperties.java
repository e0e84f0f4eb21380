package nl.zorgvuldig.dossier.record.plans;

import static nl.zorgvuldig.dossier.record.PieceCases.NOW;
import static nl.zorgvuldig.dossier.record.PieceCases.SOMEBODY;
import static nl.zorgvuldig.dossier.record.PieceCases.TODAY;
import static nl.zorgvuldig.dossier.record.PieceCases.agreement;
import static nl.zorgvuldig.dossier.record.PieceCases.entry;
import static nl.zorgvuldig.dossier.record.PieceCases.view;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.agreements.AgreementRules;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointRules;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.policy.Upholds;

/// In which order what belongs together is read, and for whom it is there.
@Upholds(NECESSARY_FOR_GUIDANCE)
class OrderRulesProperties {

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void views_on_a_piece_stand_under_that_piece_the_oldest_first(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 9) Integer> given) {
        DossierItemId mine = new DossierItemId(UUID.randomUUID());
        DossierItemId other = new DossierItemId(UUID.randomUUID());
        List<Viewpoint> all = given.stream()
                .map(number -> view(number % 3 == 0 ? other : mine, number / 4))
                .toList();

        List<Viewpoint> about = ViewpointRules.about(mine, all);

        assertThat(about)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(viewpoint -> viewpoint.piece().equals(mine))
                        .toList());
        assertThat(about.stream().map(Viewpoint::givenOn).toList()).isSorted();
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void an_agreement_exists_for_who_may_see_its_entry(@ForAll AccessRelation reader, @ForAll Confidentiality level) {
        Agreement agreement = agreement(new EntryId(UUID.randomUUID()), TODAY);
        DossierItemId piece = DossierItemId.of(agreement.entry());
        List<ConfidentialityChange> markings =
                List.of(new ConfidentialityChange(piece, 1, level, SOMEBODY, NOW, Optional.of("r")));
        boolean circle = Set.of(AccessRelation.SCHOOL, AccessRelation.HEAD, AccessRelation.BOARD)
                .contains(reader);

        assertThat(AgreementRules.visible(List.of(agreement), markings, reader))
                .hasSize(circle || level == Confidentiality.ORDINARY ? 1 : 0);
    }

    @Property
    void plans_that_run_come_first_and_of_those_the_newest(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 9) Integer> made) {
        List<Entry> entries = new ArrayList<>();
        Map<EntryId, List<LocalDate>> days = new HashMap<>();
        List<PlanLink> links = new ArrayList<>();
        Entry closing = entry(EntryKind.OBSERVATION, TODAY);
        entries.add(closing);
        for (int number : made) {
            Entry plan = entry(EntryKind.SUPPORT_PLAN, TODAY.minusDays(number / 2));
            entries.add(plan);
            days.put(plan.id(), List.of(TODAY));
            if (number % 2 == 0) {
                links.add(new PlanLink(plan.id(), closing.id(), PlanLink.Role.CLOSING, SOMEBODY, NOW));
            }
        }

        List<SupportPlan> plans = PlanRules.plans(entries, days, links);

        assertThat(plans).hasSameSizeAs(made);
        assertThat(plans.stream().map(SupportPlan::closed).toList()).isSorted();
        assertThat(plans.stream().filter(SupportPlan::closed))
                .hasSize((int) made.stream().filter(number -> number % 2 == 0).count());
        for (boolean closed : List.of(false, true)) {
            assertThat(plans.stream()
                            .filter(supportPlan -> supportPlan.closed() == closed)
                            .map(supportPlan -> supportPlan.entry().happenedOn())
                            .toList()
                            .reversed())
                    .isSorted();
        }
    }

    @Property
    void what_belongs_to_a_plan_is_read_in_the_order_in_which_it_happened(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 4) Integer> ago) {
        Entry plan = entry(EntryKind.SUPPORT_PLAN, TODAY.minusDays(9));
        List<Entry> entries = new ArrayList<>(List.of(plan));
        List<PlanLink> links = new ArrayList<>();
        for (int days : ago) {
            Entry evaluation = entry(EntryKind.OBSERVATION, TODAY.minusDays(days));
            entries.add(evaluation);
            links.add(new PlanLink(plan.id(), evaluation.id(), PlanLink.Role.EVALUATION, SOMEBODY, NOW));
        }

        SupportPlan supportPlan = PlanRules.plans(entries, Map.of(plan.id(), List.of(TODAY)), links)
                .getFirst();

        assertThat(supportPlan.linked()).hasSameSizeAs(ago);
        assertThat(supportPlan.linked().stream()
                        .map(each -> each.entry().happenedOn())
                        .toList())
                .isSorted();
    }

    @Example
    void agreements_of_one_day_are_all_shown() {
        List<Entry> entries = List.of(entry(EntryKind.AGREEMENT, TODAY), entry(EntryKind.AGREEMENT, TODAY));
        List<Agreement> all =
                entries.stream().map(each -> agreement(each.id(), TODAY)).toList();
        assertThat(AgreementRules.open(all, entries)).hasSize(2);
    }
}
