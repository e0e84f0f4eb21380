package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.access.control.assignments.GuideAssignments.AssignmentRequest;
import nl.zorgvuldig.access.control.rules.World;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// To whom a head may give a pupil: a colleague, not before today, not beyond the school year, not
/// while the pupil is elsewhere, not twice at once, and with a reason.
class AssignmentRulesProperties {
    private static final LocalDate TODAY = World.TODAY;
    private static final LocalDate LATEST = LocalDate.of(2027, 8, 1);
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final PersonId COLLEAGUE = new PersonId(UUID.randomUUID());
    private static final String REASON = "Vervangt Noor.";

    private final World world = new World();

    @Property(tries = 3_000)
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void days_lie_ahead_in_one_school_year_while_the_pupil_is_at_school(
            @ForAll @IntRange(min = -2, max = 370) int from,
            @ForAll @IntRange(min = -2, max = 300) int days,
            @ForAll @IntRange(min = 1, max = 400) int leaves) {
        LocalDate first = TODAY.plusDays(from);
        LocalDate left = TODAY.plusDays(leaves);
        LocalDate latest = first.isBefore(LATEST) ? LATEST : LATEST.plusYears(1);
        AssignmentRules rules = rules(new World().left(left, left), List.of());
        List<Objection> found = rules.objections(wish(COLLEAGUE, first, first.plusDays(days), REASON));
        boolean fromFits = from >= 0 && from <= 365 && from <= leaves;
        boolean endFits = days > 0 && !first.plusDays(days).isAfter(latest);

        assertThat(said(found, "from")).isEqualTo(fromFits ? Optional.empty() : start(from));
        assertThat(said(found, "expires").isEmpty()).isEqualTo(endFits);
        assertThat(found).hasSize((fromFits ? 0 : 1) + (endFits ? 0 : 1));
        Statistics.label("may")
                .collect(found.isEmpty())
                .coverage(all -> all.check(true).percentage(share -> share > 10));
    }

    private static Optional<String> start(int from) {
        if (from < 0) {
            return Optional.of("access.objection.past");
        }
        return Optional.of(from > 365 ? "access.objection.far" : "access.objection.not_at_school");
    }

    @Example
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void an_end_says_what_is_wrong_with_it() {
        AssignmentRules rules = rules(world, List.of());
        List<Objection> none = rules.objections(wish(COLLEAGUE, TODAY, TODAY, REASON));
        List<Objection> late = rules.objections(wish(COLLEAGUE, TODAY, LATEST.plusDays(1), REASON));

        assertThat(said(none, "expires")).contains("access.objection.no_time");
        assertThat(said(late, "expires")).contains("access.objection.school_year");
        assertThat(late.getFirst().because().gaps()).containsExactly(LATEST);
        assertThat(rules.objections(wish(COLLEAGUE, TODAY, LATEST, REASON))).isEmpty();
    }

    @Example
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void nobody_gives_to_themselves_or_to_who_does_not_work_here() {
        AssignmentRules rules = rules(world, List.of());
        PersonId stranger = new PersonId(UUID.randomUUID());

        assertThat(said(rules.objections(wish(HEAD, TODAY, LATEST, REASON)), "to"))
                .contains("access.objection.yourself");
        assertThat(said(rules.objections(wish(stranger, TODAY, LATEST, REASON)), "to"))
                .contains("access.objection.no_colleague");
    }

    @Property(tries = 2_000)
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void nobody_has_a_pupil_twice_on_one_day(
            @ForAll @IntRange(min = -20, max = 20) int begun,
            @ForAll @IntRange(min = 0, max = 20) int lasts,
            @ForAll @IntRange(min = 0, max = 20) int from,
            @ForAll @IntRange(min = 0, max = 20) int days,
            @ForAll boolean same,
            @ForAll boolean ended) {
        Period before = new Period(TODAY.plusDays(begun), TODAY.plusDays(begun + lasts));
        GuideAssignment existing = new GuideAssignment(
                UUID.randomUUID(),
                same ? COLLEAGUE : new PersonId(UUID.randomUUID()),
                world.pupil,
                before,
                REASON,
                HEAD,
                Instant.EPOCH,
                ended ? Optional.of(Instant.EPOCH) : Optional.empty());
        LocalDate first = TODAY.plusDays(from);
        List<Objection> found =
                rules(world, List.of(existing)).objections(wish(COLLEAGUE, first, first.plusDays(days), REASON));
        boolean twice = same && !ended && days > 0 && before.overlaps(new Period(first, first.plusDays(days - 1L)));

        assertThat(said(found, "to")).isEqualTo(twice ? Optional.of("access.objection.already") : Optional.empty());
        if (twice) {
            assertThat(found.getFirst().because().gaps()).containsExactly(before);
        }
        Statistics.label("twice").collect(twice).coverage(all -> all.check(true).percentage(share -> share > 5));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_reason_is_asked_of_a_certain_length_and_without_citizen_service_numbers(
            @ForAll @IntRange(min = 498, max = 503) int length) {
        assertThat(AssignmentRequest.objection("x".repeat(length)).isEmpty()).isEqualTo(length <= 500);
        assertThat(reason(" ")).contains("access.objection.no_reason");
        assertThat(reason("x".repeat(501))).contains("web.text.long");
        assertThat(reason("BSN 111222333")).contains("web.text.citizen_number");
        assertThat(said(rules(world, List.of()).objections(wish(COLLEAGUE, TODAY, LATEST, "")), "reason"))
                .contains("access.objection.no_reason");
    }

    private static Optional<String> reason(String text) {
        return AssignmentRules.reason(text).map(objection -> objection.because().key());
    }

    private static Optional<String> said(List<Objection> found, String field) {
        return found.stream()
                .filter(objection -> objection.field().equals(field))
                .map(objection -> objection.because().key())
                .findFirst();
    }

    private static AssignmentRequest wish(PersonId to, LocalDate from, LocalDate expires, String reason) {
        return new AssignmentRequest(to, from, expires, reason);
    }

    private static AssignmentRules rules(World world, List<GuideAssignment> existing) {
        return new AssignmentRules(HEAD, TODAY, world.whereabouts(), Set.of(COLLEAGUE, HEAD), existing);
    }
}
