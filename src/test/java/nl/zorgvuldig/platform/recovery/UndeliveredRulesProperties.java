package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.FunctionHolder;
import nl.zorgvuldig.platform.casework.WorkTurnFinder.Link;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.UndeliveredAddress;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.HelpDecision.May;
import nl.zorgvuldig.platform.recovery.HelpRules.HelpingPerson;
import nl.zorgvuldig.school.organisation.StaffFunction;

@Upholds(Clause.CONFIDENTIALITY)
class UndeliveredRulesProperties {
    private static final Instant START = Instant.parse("2026-11-24T07:30:00Z");

    @Property(tries = 200)
    void what_is_open_waits_a_week_for_somebody_and_what_was_checked_for_nobody(
            @ForAll @IntRange(max = 5_000_000) int later, @ForAll boolean checked) {
        Instant since = START.plusSeconds(later);
        AwaitedAction waiting = UndeliveredRules.waiting(new UndeliveredAddress(
                new PersonId(UUID.randomUUID()),
                "01",
                Reason.FULL,
                "notice",
                since,
                since,
                checked ? Optional.of(since.plusSeconds(1)) : Optional.empty()));

        if (checked) {
            assertThat(waiting).isEqualTo(new AwaitedAction.Nobody());
        } else {
            AwaitedAction.Somebody somebody = (AwaitedAction.Somebody) waiting;
            assertThat(somebody.since()).isEqualTo(SchoolDay.of(since));
            assertThat(somebody.until()).isEqualTo(somebody.since().plusDays(7));
            assertThat(somebody.task()).isEqualTo(UndeliveredRules.TASK);
            assertThat(somebody.clause()).isEqualTo(Clause.CONFIDENTIALITY);
        }
    }

    /// Everybody in the line may open the page on which it is done.
    @Property(tries = 300)
    void whoever_is_in_line_may_help_this_person(
            @ForAll Set<StaffFunction> functions, @ForAll @IntRange(max = 3) int schools, @ForAll boolean parent) {
        Set<SchoolId> theirs = IntStream.range(0, schools)
                .mapToObj(_ -> new SchoolId(UUID.randomUUID()))
                .collect(Collectors.toSet());
        HelpedPerson helped = new HelpedPerson(
                new PersonId(UUID.randomUUID()),
                parent ? AccountKind.GUARDIAN : AccountKind.STAFF,
                functions,
                theirs,
                theirs);

        assertThat(UndeliveredRules.standIns(helped)).last().isEqualTo(Link.of(FunctionHolder.of(StaffFunction.BOARD)));
        for (Link link : UndeliveredRules.standIns(helped)) {
            HelpingPerson helper = new HelpingPerson(
                    new PersonId(UUID.randomUUID()),
                    EnumSet.of(link.holder().function()),
                    link.holder().school().map(Set::of).orElse(Set.of()));
            assertThat(HelpRules.decide(helper, HelpKind.END_SESSIONS, helped))
                    .as("%s of %s", link, helped)
                    .isInstanceOf(May.class);
        }
    }
}
