package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
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
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Who may ask, what can become of a request, and what of the dossier is shown.
class RequestRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PupilId PUPIL = new PupilId(UUID.randomUUID());
    private static final PersonId PARENT = new PersonId(UUID.randomUUID());
    private static final PersonId SELF = new PersonId(PUPIL.value());
    private static final Set<GuardianRelation> LEGAL_PARENTS =
            Set.of(GuardianRelation.MOTHER, GuardianRelation.FATHER, GuardianRelation.PARENT);
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());

    private static AskingRules rules(Optional<LocalDate> born, Authority authority) {
        return rules(born, GuardianRelation.PARENT, authority);
    }

    private static AskingRules rules(Optional<LocalDate> born, GuardianRelation relation, Authority authority) {
        return new AskingRules(
                PUPIL,
                born,
                Map.of(PARENT, relation),
                List.of(new AuthorityFact(
                        UUID.randomUUID(),
                        PUPIL,
                        PARENT,
                        authority,
                        Evidence.EXTRACT,
                        Period.since(TODAY.minusYears(3)),
                        Instant.EPOCH,
                        HEAD)),
                TODAY);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void parent_or_pupil_asks_and_never_both(@ForAll @IntRange(max = 9000) int days, @ForAll Authority authority) {
        AskingRules rules = rules(Optional.of(TODAY.minusDays(days)), authority);
        boolean sixteen = !TODAY.minusDays(days).plusYears(16).isAfter(TODAY);

        assertThat(rules.asking(SELF) instanceof Asking.May).isEqualTo(sixteen);
        assertThat(rules.asking(PARENT) instanceof Asking.May).isEqualTo(!sixteen && authority != Authority.UNKNOWN);
        assertThat(rules.asking(HEAD)).isInstanceOf(Asking.MayNot.class);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void without_authority_a_legal_parent_alone_has_information_and_unknown_is_found_out_first(
            @ForAll GuardianRelation relation, @ForAll Authority authority) {
        Asking parent = rules(Optional.empty(), relation, authority).asking(PARENT);

        assertThat(parent)
                .isEqualTo(
                        switch (authority) {
                            case JOINT, SOLE -> new Asking.May(Standing.AUTHORITY);
                            case UNKNOWN -> no("inspection.no.authority_unknown");
                            case NONE ->
                                LEGAL_PARENTS.contains(relation)
                                        ? new Asking.May(Standing.INFORMATION)
                                        : no("inspection.no.no_parent");
                        });
        assertThat(rules(Optional.empty(), relation, authority).asking(SELF)).isInstanceOf(Asking.MayNot.class);
    }

    @Property(tries = 50)
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void of_whom_nothing_is_recorded_the_school_finds_out_first(@ForAll GuardianRelation relation) {
        assertThat(new AskingRules(PUPIL, Optional.empty(), Map.of(PARENT, relation), List.of(), TODAY).asking(PARENT))
                .isEqualTo(no("inspection.no.authority_unknown"));
    }

    private static Asking no(String key) {
        return new Asking.MayNot(Sentence.of(key));
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void whatever_is_done_in_whatever_order_a_session_is_planned_before_it_runs_and_ends_once(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> tries) {
        Plan plan = new Plan(HEAD, Instant.EPOCH, Venue.SCHOOL, "kamer 2");
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
                        Standing.AUTHORITY,
                        Instant.EPOCH,
                        Optional.empty()),
                List.of());
        for (int one : tries) {
            RequestEvent event = events.get(one);
            if (!file.can(event.getClass())) {
                continue;
            }
            RequestState before = file.state();
            List<Recorded<RequestEvent>> history = new ArrayList<>(file.history());
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
            @ForAll Standing standing,
            @ForAll Confidentiality level,
            @ForAll @Size(max = 5) List<@IntRange(max = 2) Integer> decided) {
        PieceId item = new PieceId(UUID.randomUUID());
        List<Decision> decisions = new ArrayList<>();
        for (int which : decided) {
            decisions.add(decision(item, decisions.size() + 1, showing(which)));
            decisions.add(decision(new PieceId(UUID.randomUUID()), 9, new Showing.Shown()));
        }
        Showing answer = WithholdingRules.showing(standing, level, item, decisions);

        if (decided.isEmpty()) {
            assertThat(answer instanceof Showing.Shown)
                    .isEqualTo(level == Confidentiality.ORDINARY && standing != Standing.INFORMATION);
        } else {
            assertThat(answer).isEqualTo(showing(decided.getLast()));
        }
    }

    @Property
    @Upholds({INSPECTION_UNDER_SUPERVISION, CONFIDENTIALITY})
    void what_was_shown_without_a_reason_is_not_shown_when_it_is_confidential_since(
            @ForAll Standing standing, @ForAll Confidentiality level, @ForAll boolean reason) {
        PieceId item = new PieceId(UUID.randomUUID());
        Decision decision = new Decision(
                item, 1, new Showing.Shown(), reason ? Optional.of("nodig") : Optional.empty(), HEAD, Instant.EPOCH);

        assertThat(WithholdingRules.showing(standing, level, item, List.of(decision)))
                .isEqualTo(reason ? new Showing.Shown() : WithholdingRules.undecided(standing, level));
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void nothing_is_kept_from_a_parent_without_a_ground_the_head_chose(@ForAll Ground ground) {
        boolean chosen = Ground.CHOICES.contains(ground);
        Showing shown = new Showing.Shown();

        assertThat(WithholdingRules.objections(new Showing.Withheld(ground), shown, "")
                        .isEmpty())
                .isEqualTo(chosen);
        assertThat(WithholdingRules.objections(new Showing.Masked(ground, "zo"), shown, "")
                        .isEmpty())
                .isEqualTo(chosen);
        assertThat(WithholdingRules.objections(new Showing.Masked(ground, " "), shown, ""))
                .isNotEmpty();
        assertThat(WithholdingRules.objections(shown, new Showing.Withheld(ground), " "))
                .isNotEmpty();
        assertThat(WithholdingRules.objections(shown, new Showing.Withheld(ground), "nodig"))
                .isEmpty();
    }

    private static Showing showing(int which) {
        return switch (which) {
            case 0 -> new Showing.Shown();
            case 1 -> new Showing.Masked(Ground.OTHER_CHILD, "een ander kind");
            default -> new Showing.Withheld(Ground.THIRD_PARTY);
        };
    }

    private static Decision decision(PieceId item, int step, Showing showing) {
        return new Decision(item, step, showing, Optional.of("zo"), HEAD, Instant.EPOCH);
    }
}
