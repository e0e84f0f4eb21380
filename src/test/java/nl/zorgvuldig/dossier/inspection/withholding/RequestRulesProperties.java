package nl.zorgvuldig.dossier.inspection.withholding;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.RequestEntitlementRules;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointment;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

/// Who may ask, what can become of a request, and what of the dossier is shown.
class RequestRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PupilId PUPIL = new PupilId(UUID.randomUUID());
    private static final PersonId PARENT = new PersonId(UUID.randomUUID());
    private static final PersonId SELF = new PersonId(PUPIL.value());
    private static final Set<GuardianRelation> LEGAL_PARENTS =
            Set.of(GuardianRelation.MOTHER, GuardianRelation.FATHER, GuardianRelation.PARENT);
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());

    private static RequestEntitlementRules rules(Optional<LocalDate> born, ParentalAuthority authority) {
        return rules(born, GuardianRelation.PARENT, authority);
    }

    private static RequestEntitlementRules rules(
            Optional<LocalDate> born, GuardianRelation relation, ParentalAuthority authority) {
        return new RequestEntitlementRules(
                PUPIL,
                born,
                Map.of(PARENT, relation),
                List.of(new AuthorityFact(
                        UUID.randomUUID(),
                        PUPIL,
                        PARENT,
                        authority,
                        AuthorityEvidence.EXTRACT,
                        Period.since(TODAY.minusYears(3)),
                        Instant.EPOCH,
                        HEAD)),
                TODAY);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void parent_or_pupil_asks_and_never_both(
            @ForAll @IntRange(max = 9000) int days, @ForAll ParentalAuthority authority) {
        RequestEntitlementRules rules = rules(Optional.of(TODAY.minusDays(days)), authority);
        boolean sixteen = !TODAY.minusDays(days).plusYears(16).isAfter(TODAY);

        assertThat(rules.asking(SELF) instanceof RequestEntitlement.May).isEqualTo(sixteen);
        assertThat(rules.asking(PARENT) instanceof RequestEntitlement.May)
                .isEqualTo(!sixteen && authority != ParentalAuthority.UNKNOWN);
        assertThat(rules.asking(HEAD)).isInstanceOf(RequestEntitlement.MayNot.class);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void without_authority_a_legal_parent_alone_has_information_and_unknown_is_found_out_first(
            @ForAll GuardianRelation relation, @ForAll ParentalAuthority authority) {
        RequestEntitlement parent = rules(Optional.empty(), relation, authority).asking(PARENT);

        assertThat(parent)
                .isEqualTo(
                        switch (authority) {
                            case JOINT, SOLE -> new RequestEntitlement.May(RequesterCapacity.AUTHORITY);
                            case UNKNOWN -> no("inspection.no.authority_unknown");
                            case NONE ->
                                LEGAL_PARENTS.contains(relation)
                                        ? new RequestEntitlement.May(RequesterCapacity.INFORMATION)
                                        : no("inspection.no.no_parent");
                        });
        assertThat(rules(Optional.empty(), relation, authority).asking(SELF))
                .isInstanceOf(RequestEntitlement.MayNot.class);
    }

    @Property(tries = 50)
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void of_whom_nothing_is_recorded_the_school_finds_out_first(@ForAll GuardianRelation relation) {
        assertThat(new RequestEntitlementRules(PUPIL, Optional.empty(), Map.of(PARENT, relation), List.of(), TODAY)
                        .asking(PARENT))
                .isEqualTo(no("inspection.no.authority_unknown"));
    }

    private static RequestEntitlement no(String key) {
        return new RequestEntitlement.MayNot(Sentence.of(key));
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void whatever_is_done_in_whatever_order_a_session_is_planned_before_it_runs_and_ends_once(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> tries) {
        InspectionAppointment plan = new InspectionAppointment(HEAD, Instant.EPOCH, InspectionVenue.SCHOOL, "kamer 2");
        List<RequestEvent> events = List.of(
                new RequestEvent.Planned(plan),
                new RequestEvent.Refused("nee"),
                new RequestEvent.Withdrawn(),
                new RequestEvent.Opened(),
                new RequestEvent.Ended());
        RequestFile file = new RequestFile(
                new AccessRequest(
                        new RequestId(UUID.randomUUID()),
                        PUPIL,
                        RequestKind.INSPECTION,
                        PARENT,
                        RequesterCapacity.AUTHORITY,
                        Instant.EPOCH,
                        Optional.empty()),
                List.of());
        for (int number : tries) {
            RequestEvent event = events.get(number);
            if (!file.can(event.getClass())) {
                continue;
            }
            RequestState before = file.state();
            List<RecordedEvent<RequestEvent>> history = new ArrayList<>(file.history());
            history.add(file.next(HEAD, Instant.EPOCH, event));
            file = new RequestFile(file.request(), history);
            RequestState after = file.state();
            assertThat(RequestRules.open(before)).isTrue();
            assertThat(after instanceof RequestState.Running)
                    .isEqualTo(before instanceof RequestState.Planned && event instanceof RequestEvent.Opened);
            assertThat(after instanceof RequestState.Held)
                    .isEqualTo(before instanceof RequestState.Running && event instanceof RequestEvent.Ended);
        }
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void what_is_confidential_is_withheld_until_the_head_decides_and_the_last_decision_counts(
            @ForAll RequesterCapacity standing,
            @ForAll Confidentiality level,
            @ForAll @Size(max = 5) List<@IntRange(max = 2) Integer> decided) {
        DossierItemId item = new DossierItemId(UUID.randomUUID());
        List<WithholdingDecision> decisions = new ArrayList<>();
        for (int which : decided) {
            decisions.add(decision(item, decisions.size() + 1, showing(which)));
            decisions.add(decision(new DossierItemId(UUID.randomUUID()), 9, new PieceTreatment.Shown()));
        }
        PieceTreatment answer = WithholdingRules.showing(standing, level, item, decisions);

        if (decided.isEmpty()) {
            assertThat(answer instanceof PieceTreatment.Shown)
                    .isEqualTo(level == Confidentiality.ORDINARY && standing != RequesterCapacity.INFORMATION);
        } else {
            assertThat(answer).isEqualTo(showing(decided.getLast()));
        }
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void what_was_shown_without_a_reason_is_not_shown_when_it_is_confidential_since(
            @ForAll RequesterCapacity standing, @ForAll Confidentiality level, @ForAll boolean reason) {
        DossierItemId item = new DossierItemId(UUID.randomUUID());
        WithholdingDecision decision = new WithholdingDecision(
                item,
                1,
                new PieceTreatment.Shown(),
                reason ? Optional.of("nodig") : Optional.empty(),
                HEAD,
                Instant.EPOCH);

        assertThat(WithholdingRules.showing(standing, level, item, List.of(decision)))
                .isEqualTo(reason ? new PieceTreatment.Shown() : WithholdingRules.undecided(standing, level));
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void nothing_is_kept_from_a_parent_without_a_ground_the_head_chose(@ForAll WithholdingGround ground) {
        boolean chosen = WithholdingGround.CHOICES.contains(ground);
        PieceTreatment shown = new PieceTreatment.Shown();

        assertThat(WithholdingRules.objections(new PieceTreatment.Withheld(ground), shown, "")
                        .isEmpty())
                .isEqualTo(chosen);
        assertThat(WithholdingRules.objections(new PieceTreatment.Masked(ground, "zo"), shown, "")
                        .isEmpty())
                .isEqualTo(chosen);
        assertThat(WithholdingRules.objections(new PieceTreatment.Masked(ground, " "), shown, ""))
                .isNotEmpty();
        assertThat(WithholdingRules.objections(shown, new PieceTreatment.Withheld(ground), " "))
                .isNotEmpty();
        assertThat(WithholdingRules.objections(shown, new PieceTreatment.Withheld(ground), "nodig"))
                .isEmpty();
    }

    private static PieceTreatment showing(int which) {
        return switch (which) {
            case 0 -> new PieceTreatment.Shown();
            case 1 -> new PieceTreatment.Masked(WithholdingGround.OTHER_CHILD, "een ander kind");
            default -> new PieceTreatment.Withheld(WithholdingGround.THIRD_PARTY);
        };
    }

    private static WithholdingDecision decision(DossierItemId item, int step, PieceTreatment showing) {
        return new WithholdingDecision(item, step, showing, Optional.of("zo"), HEAD, Instant.EPOCH);
    }
}
