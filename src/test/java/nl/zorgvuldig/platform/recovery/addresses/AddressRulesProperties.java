package nl.zorgvuldig.platform.recovery.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.HelpDecision;
import nl.zorgvuldig.platform.recovery.HelpKind;
import nl.zorgvuldig.platform.recovery.HelpRules;
import nl.zorgvuldig.platform.recovery.HelpRules.HelpingPerson;
import nl.zorgvuldig.platform.recovery.HelpedPerson;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.ChangeState;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Another address is given to who was seen with a document, and is one that mail can reach. And
/// whom it concerns can help: nobody is locked out because a rule is too strict.
@Upholds(Clause.CONFIDENTIALITY)
class AddressRulesProperties {
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    private static final SchoolId ELSEWHERE = new SchoolId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Property
    void whoever_asks_was_seen_and_says_where_mail_goes(
            @ForAll IdentityDocument document, @ForAll boolean shown, @ForAll boolean looked, @ForAll boolean address) {
        List<String> wrong = new ArrayList<>();
        if (!shown) {
            wrong.add("seen");
        }
        if (!looked) {
            wrong.add("looked");
        }
        if (!address) {
            wrong.add("email");
        }
        DocumentSighting look = new DocumentSighting(shown ? Optional.of(document) : Optional.empty(), looked);
        assertThat(AddressRules.objections(address ? "noor@ouder.example" : "noor", look))
                .map(Objection::field)
                .isEqualTo(wrong);
    }

    @Property
    void an_address_has_something_at_both_sides_and_is_no_longer_than_mail_allows(
            @ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(AddressRules.looksLikeAddress("n".repeat(248 + over) + "@ou.nl"))
                .isEqualTo(over <= 0);
        for (String none : List.of("", "noor", "noor@ouder", "@ouder.nl", "noor bos@ouder.nl")) {
            assertThat(AddressRules.looksLikeAddress(none)).as(none).isFalse();
        }
    }

    @Property
    void a_head_helps_parents_and_staff_of_the_own_school_in_every_way_there_is(
            @ForAll HelpKind help, @ForAll boolean parent, @ForAll boolean coordinates) {
        HelpingPerson head = helper(Set.of(StaffFunction.HEAD), Set.of(SCHOOL));
        AccountKind kind = parent ? AccountKind.GUARDIAN : AccountKind.STAFF;
        Set<StaffFunction> functions = coordinates ? Set.of(StaffFunction.SUPPORT_COORDINATOR) : Set.of();
        boolean may = help != HelpKind.LETTER || parent;
        assertThat(HelpRules.decide(head, help, helped(kind, functions, Set.of(SCHOOL))))
                .isEqualTo(may ? new HelpDecision.May(Optional.of(SCHOOL)) : no("entrance.no.letter"));
    }

    @Property
    void who_is_seen_at_more_schools_gets_another_address_from_the_board_alone(@ForAll AccountKind kind) {
        if (kind == AccountKind.PUPIL || kind == AccountKind.EXPERT) {
            return;
        }
        HelpedPerson more = helped(kind, Set.of(), Set.of(SCHOOL, ELSEWHERE));
        HelpingPerson head = helper(Set.of(StaffFunction.HEAD), Set.of(SCHOOL));
        HelpingPerson board = helper(Set.of(StaffFunction.BOARD), Set.of());
        assertThat(HelpRules.decide(head, HelpKind.NEW_ADDRESS, more)).isEqualTo(no("entrance.no.other"));
        assertThat(HelpRules.decide(board, HelpKind.NEW_ADDRESS, more))
                .isEqualTo(new HelpDecision.May(Optional.empty()));
    }

    @Property
    void whoever_runs_the_program_ends_sessions_and_does_nothing_else(@ForAll HelpKind help) {
        HelpingPerson administrator = helper(Set.of(StaffFunction.ADMINISTRATOR), Set.of());
        HelpingPerson nobody = helper(Set.of(), Set.of());
        HelpedPerson parent = helped(AccountKind.GUARDIAN, Set.of(), Set.of(SCHOOL));
        assertThat(HelpRules.decide(administrator, help, parent))
                .isEqualTo(
                        help == HelpKind.END_SESSIONS
                                ? new HelpDecision.May(Optional.empty())
                                : no("entrance.no.other"));
        assertThat(HelpRules.decide(nobody, help, parent)).isEqualTo(no("entrance.no.other"));
    }

    @Example
    void nobody_helps_themselves_and_pupils_and_experts_are_helped_in_another_way() {
        HelpingPerson board = helper(Set.of(StaffFunction.BOARD), Set.of(SCHOOL));
        HelpedPerson self =
                new HelpedPerson(board.person(), AccountKind.STAFF, Set.of(), Set.of(SCHOOL), Set.of(SCHOOL));
        assertThat(HelpRules.decide(board, HelpKind.END_SESSIONS, self)).isEqualTo(no("entrance.no.self"));
        assertThat(HelpRules.decide(board, HelpKind.END_SESSIONS, helped(AccountKind.PUPIL, Set.of(), Set.of(SCHOOL))))
                .isEqualTo(no("entrance.no.pupil"));
        assertThat(HelpRules.decide(board, HelpKind.END_SESSIONS, helped(AccountKind.EXPERT, Set.of(), Set.of(SCHOOL))))
                .isEqualTo(no("entrance.no.expert"));
    }

    /// However far it is: what is over waits for nothing, and everything else for a day, never for one
    /// that was.
    @Property(tries = 2_000)
    void an_address_on_its_way_waits_for_the_day_on_which_the_program_goes_on(
            @ForAll @IntRange(max = 2) int origin,
            @ForAll boolean confirmed,
            @ForAll boolean seconded,
            @ForAll boolean stopped,
            @ForAll boolean done,
            @ForAll @IntRange(min = -90, max = 90) int hours) {
        AddressChange change =
                change(origin, when(confirmed), seconded, when(stopped), when(done), NOW.plus(Duration.ofHours(hours)));
        LocalDate today = SchoolDay.of(NOW);
        switch (change.state(NOW)) {
            case DONE, STOPPED ->
                assertThat(AddressRules.waiting(change, today)).isEqualTo(new AwaitedAction.Nobody());
            case READY, OVER -> assertThat(AddressRules.waiting(change, today)).isEqualTo(new AwaitedAction.Day(today));
            case UNCONFIRMED, WAITING -> {
                LocalDate on = SchoolDay.of(NOW.plus(Duration.ofHours(hours)));
                assertThat(on).isAfterOrEqualTo(today);
                assertThat(AddressRules.waiting(change, today)).isEqualTo(new AwaitedAction.Day(on));
            }
        }
        Statistics.label("state").collect(change.state(NOW));
        Statistics.label("state").coverage(all -> {
            for (ChangeState state : ChangeState.values()) {
                all.check(state).count(count -> count > 10);
            }
        });
    }

    /// Both the waiting and the link end at `until`.
    private static AddressChange change(
            int origin,
            Optional<Instant> confirmed,
            boolean seconded,
            Optional<Instant> stopped,
            Optional<Instant> done,
            Instant until) {
        return new AddressChange(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                switch (origin) {
                    case 0 -> new AddressChange.Origin.Letter(new byte[32]);
                    case 1 -> new AddressChange.Origin.School(Optional.of(SCHOOL), IdentityDocument.values()[0]);
                    default -> new AddressChange.Origin.File(SCHOOL);
                },
                Optional.empty(),
                Optional.empty(),
                Language.DUTCH,
                NOW,
                PersonId.PROGRAM,
                until,
                until,
                new AddressChange.Milestones(
                        confirmed,
                        seconded ? Optional.of(new AddressChange.Seconded(NOW, PersonId.PROGRAM)) : Optional.empty(),
                        stopped,
                        done));
    }

    private static Optional<Instant> when(boolean it) {
        return it ? Optional.of(NOW) : Optional.empty();
    }

    private static HelpDecision no(String key) {
        return new HelpDecision.MayNot(Sentence.of(key));
    }

    private static HelpingPerson helper(Set<StaffFunction> functions, Set<SchoolId> heads) {
        return new HelpingPerson(new PersonId(UUID.randomUUID()), functions, heads);
    }

    private static HelpedPerson helped(AccountKind kind, Set<StaffFunction> functions, Set<SchoolId> everywhere) {
        return new HelpedPerson(new PersonId(UUID.randomUUID()), kind, functions, Set.of(SCHOOL), everywhere);
    }
}
