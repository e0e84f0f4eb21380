package nl.zorgvuldig.consent.authority;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.consent.Family;
import nl.zorgvuldig.consent.authority.PupilAuthorities.AuthorityInput;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

/// Authority is of a guardian of the pupil, on something that was seen, on days that can be.
@Upholds(PARENT_DATA_IN_DOSSIER)
class PupilAuthorityRulesProperties {
    private static final LocalDate TODAY = Family.TODAY;
    private static final PersonId MOTHER = new PersonId(UUID.randomUUID());
    private static final PersonId OTHER = new PersonId(UUID.randomUUID());
    private static final PupilId PUPIL = new PupilId(UUID.randomUUID());
    private static final Map<String, Integer> REACHED = new HashMap<>();

    private final PupilAuthorityRules rules = new PupilAuthorityRules(Set.of(MOTHER), TODAY);

    @Property
    void what_was_not_seen_is_taken_only_as_unknown(
            @ForAll ParentalAuthority authority, @ForAll AuthorityEvidence evidence, @ForAll boolean guardian) {
        List<String> said = keys(rules.objections(
                new AuthorityInput(guardian ? MOTHER : OTHER, authority, evidence, TODAY, Optional.empty())));
        boolean seen = evidence != AuthorityEvidence.NOT_SEEN || authority == ParentalAuthority.UNKNOWN;

        assertThat(said.contains("evidence consent.objection.not_seen")).isEqualTo(!seen);
        assertThat(said.contains("person consent.objection.no_guardian")).isEqualTo(!guardian);
        assertThat(said).hasSize((seen ? 0 : 1) + (guardian ? 0 : 1));
    }

    @Property
    void it_begins_within_thirty_years_behind_and_one_ahead(@ForAll @IntRange(min = -2, max = 2) int around) {
        assertThat(from(TODAY.minusYears(30).plusDays(around)))
                .isEqualTo(around < 0 ? List.of("from consent.objection.long_ago") : List.of());
        assertThat(from(TODAY.plusYears(1).plusDays(around)))
                .isEqualTo(around > 0 ? List.of("from consent.objection.far") : List.of());
    }

    @Property
    void it_does_not_end_before_it_begins(@ForAll @IntRange(min = -3, max = 3) int days) {
        AuthorityInput wish = new AuthorityInput(
                MOTHER, ParentalAuthority.SOLE, AuthorityEvidence.EXTRACT, TODAY, Optional.of(TODAY.plusDays(days)));
        assertThat(keys(rules.objections(wish)))
                .isEqualTo(days < 0 ? List.of("until consent.objection.backwards") : List.of());
    }

    @Property
    void what_is_written_about_a_dispute_has_a_length(@ForAll @IntRange(min = 498, max = 503) int length) {
        assertThat(keys(PupilAuthorityRules.objections("x".repeat(length))))
                .isEqualTo(length > 500 ? List.of("reason web.text.long") : List.of());
    }

    @Example
    void and_is_something_without_citizen_service_numbers() {
        assertThat(keys(PupilAuthorityRules.objections(" "))).containsExactly("reason consent.objection.no_reason");
        assertThat(keys(PupilAuthorityRules.objections("Van 111222333.")))
                .containsExactly("reason web.text.citizen_number");
    }

    /// A fact that was recorded about one of two parents.
    ///
    /// @param from counted from today, as `recorded`
    record Said(int parent, ParentalAuthority authority, int from, int days, int recorded) {}

    @Provide
    Arbitrary<List<Said>> history() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(ParentalAuthority.class),
                        days(-90, 10),
                        days(0, 90),
                        days(-90, 0))
                .as(Said::new)
                .list()
                .ofMaxSize(4)
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(Said::recorded))
                        .toList());
    }

    @Provide
    Arbitrary<Integer> entering() {
        return days(-60, 8);
    }

    /// From eighteen years old today.
    @Provide
    Arbitrary<Optional<Integer>> birthdays() {
        return Arbitraries.of(-3_000, -400, -1, 0, 1, 900).optional(0.8);
    }

    private static Arbitrary<Integer> days(int from, int until) {
        return Arbitraries.integers().between(from, until).withDistribution(RandomDistribution.uniform());
    }

    /// Whatever was recorded, and whenever: the head is asked exactly while the pupil is at school and not
    /// of age and nobody is known to have authority, and since the first of those days.
    @Property(tries = 3_000)
    void the_head_is_asked_to_record_who_has_authority_while_nobody_is_known_to_have_it(
            @ForAll("history") List<Said> history,
            @ForAll("entering") int entering,
            @ForAll("birthdays") Optional<Integer> birthday,
            @ForAll boolean left,
            @ForAll boolean parents) {
        List<AuthorityFact> facts =
                history.stream().map(PupilAuthorityRulesProperties::fact).toList();
        LocalDate entered = TODAY.plusDays(entering);
        LocalDate last = left ? entered.plusDays(30) : Period.OPEN;
        Enrolment enrolled = new Enrolment(UUID.randomUUID(), PUPIL, Family.SCHOOL, "L1", entered, last, last);
        PupilAuthorityRules here = new PupilAuthorityRules(parents ? Set.of(MOTHER, OTHER) : Set.of(), TODAY);
        Optional<LocalDate> born = birthday.map(days -> TODAY.minusYears(18).plusDays(days));
        boolean ofAge = birthday.filter(days -> days <= 0).isPresent();
        boolean open = enrolled.attends(TODAY) && !knownOn(facts, TODAY) && !ofAge;
        switch (here.waiting(List.of(enrolled), facts, born)) {
            case AwaitedAction.Somebody somebody -> {
                assertThat(open).isTrue();
                assertThat(somebody.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(somebody.until()).isEqualTo(somebody.since().plusDays(14));
                assertThat(somebody.since()).isBetween(entered, TODAY);
                assertThat(somebody.since().datesUntil(TODAY.plusDays(1)))
                        .as("it was open on each day since")
                        .noneMatch(day -> knownOn(recordedBy(facts, day), day));
                LocalDate before = somebody.since().minusDays(1);
                assertThat(before.isBefore(entered) || knownOn(recordedBy(facts, before), before))
                        .as("and not on the day before")
                        .isTrue();
                REACHED.merge(before.isBefore(entered) ? "entered so" : "ended", 1, Integer::sum);
                REACHED.merge(somebody.task(), 1, Integer::sum);
                canBeDone(here, somebody, enrolled, facts, born);
            }
            case AwaitedAction.Nobody _ -> {
                assertThat(open).isFalse();
                REACHED.merge(
                        !enrolled.attends(TODAY) ? "not at school" : knownOn(facts, TODAY) ? "known" : "of age",
                        1,
                        Integer::sum);
            }
            case AwaitedAction.Day day -> throw new AssertionError(day);
        }
    }

    /// Who is asked can record it, and is then asked no more; of a pupil without parents nobody can.
    private static void canBeDone(
            PupilAuthorityRules here,
            AwaitedAction.Somebody somebody,
            Enrolment enrolled,
            List<AuthorityFact> facts,
            Optional<LocalDate> born) {
        AuthorityInput wish =
                new AuthorityInput(MOTHER, ParentalAuthority.SOLE, AuthorityEvidence.EXTRACT, TODAY, Optional.empty());
        assertThat(here.objections(wish).isEmpty()).isEqualTo(somebody.task().equals("consent.task.authority"));
        List<AuthorityFact> after = Stream.concat(
                        facts.stream(), Stream.of(fact(new Said(0, ParentalAuthority.SOLE, 0, 90, 0))))
                .toList();
        assertThat(here.waiting(List.of(enrolled), after, born)).isEqualTo(new AwaitedAction.Nobody());
    }

    @AfterContainer
    static void every_way_to_wait_was_reached() {
        assertThat(REACHED)
                .containsOnlyKeys(
                        "entered so",
                        "ended",
                        "consent.task.authority",
                        "consent.task.guardians",
                        "known",
                        "of age",
                        "not at school")
                .allSatisfy((way, times) -> assertThat(times).as(way).isGreaterThan(20));
    }

    private static AuthorityFact fact(Said said) {
        LocalDate from = TODAY.plusDays(said.from());
        return new AuthorityFact(
                UUID.randomUUID(),
                PUPIL,
                said.parent() == 0 ? MOTHER : OTHER,
                said.authority(),
                AuthorityEvidence.EXTRACT,
                new Period(from, from.plusDays(said.days())),
                TODAY.plusDays(said.recorded())
                        .atTime(12, 0)
                        .atZone(SchoolDay.ZONE)
                        .toInstant(),
                PersonId.PROGRAM);
    }

    private static List<AuthorityFact> recordedBy(List<AuthorityFact> facts, LocalDate day) {
        return facts.stream()
                .filter(fact -> !SchoolDay.of(fact.recordedAt()).isAfter(day))
                .toList();
    }

    /// By the fact about a parent that was recorded last, of those that hold on that day.
    private static boolean knownOn(List<AuthorityFact> facts, LocalDate day) {
        Map<PersonId, ParentalAuthority> latest = new HashMap<>();
        facts.stream()
                .filter(fact -> fact.period().contains(day))
                .forEach(fact -> latest.put(fact.person(), fact.authority()));
        return latest.containsValue(ParentalAuthority.JOINT) || latest.containsValue(ParentalAuthority.SOLE);
    }

    private List<String> from(LocalDate day) {
        return keys(rules.objections(new AuthorityInput(
                MOTHER, ParentalAuthority.JOINT, AuthorityEvidence.COURT_ORDER, day, Optional.empty())));
    }

    private static List<String> keys(List<Objection> found) {
        return found.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
