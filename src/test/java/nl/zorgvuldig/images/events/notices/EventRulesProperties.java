package nl.zorgvuldig.images.events.notices;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.images.events.EventChange;
import nl.zorgvuldig.images.events.EventDraft;
import nl.zorgvuldig.images.events.EventFile;
import nl.zorgvuldig.images.events.EventHistories;
import nl.zorgvuldig.images.events.EventRules;
import nl.zorgvuldig.images.events.EventState;
import nl.zorgvuldig.images.events.notices.EventNotices.EventNoticeDraft;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

/// When an event may become what.
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
class EventRulesProperties {
    private static final List<PersonName> NOBODY = List.of();
    private static final Instant STARTS = Instant.parse("2026-12-05T08:00:00Z");
    private static final LocalDate NOTICE_ON = SchoolDay.of(STARTS).minusDays(7);
    private static final Set<EventState> REACHED = EnumSet.noneOf(EventState.class);

    /// One thing that is tried, how many parents there is no proof of, and when.
    record Attempt(EventChange change, int untold, int hours) {}

    @Property(tries = 2_000)
    void whatever_happens_ready_comes_after_the_notice_and_with_proof_of_all_before_it_begins(
            @ForAll("attempts") List<Attempt> attempts) {
        EventFile file = EventHistories.proposed(STARTS, STARTS.minus(Duration.ofDays(9)), NOTICE_ON);
        for (Attempt attempt : attempts) {
            Instant now = STARTS.plus(Duration.ofHours(attempt.hours()));
            EventFile asked = file.with(untold(attempt.untold()));
            if (whyNot(asked, attempt.change(), now).isPresent()) {
                continue;
            }
            EventState before = file.state();
            file = EventHistories.after(file, attempt.change(), now);
            assertThat(before.over()).isFalse();
            assertThat(file.state()).isNotEqualTo(before);
            assertThat(asked.can(attempt.change().getClass(), SchoolDay.of(now)))
                    .isTrue();
            switch (attempt.change()) {
                case EventChange.Accepted _ -> assertThat(before).isEqualTo(EventState.PROPOSED);
                case EventChange.Noticed _ -> assertThat(before).isEqualTo(EventState.PLANNED);
                case EventChange.Ready _ -> {
                    assertThat(before).isEqualTo(EventState.NOTICED);
                    assertThat(attempt.untold()).isZero();
                }
                case EventChange.Held _ ->
                    assertThat(EventHistories.changes(file))
                            .contains(new EventChange.Noticed(3), new EventChange.Ready());
                case EventChange.Lapsed _ ->
                    assertThat(EventHistories.changes(file)).doesNotContain(new EventChange.Ready());
                case EventChange.Declined _ -> assertThat(file.history()).hasSize(1);
                case EventChange.CalledOff _ -> assertThat(before).isNotEqualTo(EventState.PROPOSED);
            }
            assertThat(now.isBefore(STARTS))
                    .isEqualTo(!(attempt.change() instanceof EventChange.Held
                            || attempt.change() instanceof EventChange.Lapsed));
            REACHED.add(file.state());
        }
    }

    @AfterContainer
    static void chance_reached_every_state() {
        assertThat(REACHED)
                .contains(
                        EventState.PLANNED,
                        EventState.NOTICED,
                        EventState.READY,
                        EventState.HELD,
                        EventState.CANCELLED);
    }

    private static ParentNoticeStatus untold(int parents) {
        return told(Collections.nCopies(parents, EventNoticeProof.State.ON_ITS_WAY), STARTS.minus(Duration.ofDays(3)));
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(EventHistories.changes(NOTICE_ON)),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(3, 0), net.jqwik.api.Tuple.of(1, 4)),
                        Arbitraries.integers().between(-60, 12))
                .as(Attempt::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(24)
                .map(all -> all.stream()
                        .sorted(Comparator.comparingInt(Attempt::hours))
                        .toList());
    }

    /// However far it is with the event and with its parents, on every day from the one on which it was
    /// made: what the head is asked can be done, what is left is the program's, and what is over waits
    /// for nobody.
    @Property(tries = 5_000)
    void what_is_to_come_waits_for_the_head_or_for_a_day(
            @ForAll EventState state,
            @ForAll @Size(max = 3) List<EventNoticeProof.State> parents,
            @ForAll @IntRange(max = 15) int ahead,
            @ForAll @IntRange(max = 17) int later) {
        LocalDate day = SchoolDay.of(STARTS);
        LocalDate made = day.minusDays(ahead);
        LocalDate noticeOn = EventRules.noticeOn(day, 7, made);
        LocalDate any = made.plusDays(later);
        LocalDate today = state.announced() ? last(any, noticeOn) : any;
        EventFile file = EventHistories.in(state, STARTS, EventHistories.noon(made), noticeOn)
                .with(told(parents, EventHistories.noon(noticeOn)));
        Instant now = EventHistories.noon(today);
        boolean reach = parents.stream()
                .anyMatch(
                        EnumSet.of(
                                EventNoticeProof.State.FAILED,
                                EventNoticeProof.State.TO_PRINT,
                                EventNoticeProof.State.PRINTED)::contains);

        switch (EventRules.RULES.waiting(file, today)) {
            case AwaitedAction.Nobody _ -> assertThat(state.over()).isTrue();
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(state.over()).isFalse();
                assertThat(on).isBeforeOrEqualTo(day);
                if (today.isBefore(day)) {
                    assertThat(on.isAfter(today) || state == EventState.PLANNED && on.equals(noticeOn))
                            .as("the program goes on, or nobody must yet")
                            .isTrue();
                    assertThat(whyNot(file, new EventChange.Accepted(noticeOn), now))
                            .isPresent();
                    assertThat(whyNot(file, new EventChange.Ready(), now)).isPresent();
                    assertThat(state.announced() && reach).isFalse();
                }
            }
            case AwaitedAction.Somebody head -> {
                assertThat(today).isBefore(day);
                assertThat(head.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(head.since()).isBeforeOrEqualTo(today);
                assertThat(head.until()).isAfterOrEqualTo(head.since()).isBeforeOrEqualTo(day);
                assertThat(head.otherwise()).contains(day);
                switch (head.task()) {
                    case "events.task.decide" -> {
                        assertThat(whyNot(file, new EventChange.Accepted(noticeOn), now))
                                .isEmpty();
                        assertThat(whyNot(file, new EventChange.Declined(), now))
                                .isEmpty();
                        assertThat(head.until()).isEqualTo(noticeOn);
                    }
                    case "events.task.reach" -> {
                        assertThat(state.announced() && reach).isTrue();
                        assertThat(head.until()).isEqualTo(last(day.minusDays(5), noticeOn));
                    }
                    case "events.task.ready" -> {
                        assertThat(whyNot(file, new EventChange.Ready(), now)).isEmpty();
                        assertThat(head.until()).isEqualTo(last(day.minusDays(2), noticeOn));
                    }
                    default -> throw new AssertionError(head.task());
                }
            }
        }
    }

    private static Optional<Sentence> whyNot(EventFile file, EventChange change, Instant now) {
        return EventRules.whyNotNow(file, change.getClass(), now);
    }

    private static LocalDate last(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? other : day;
    }

    private static ParentNoticeStatus told(List<EventNoticeProof.State> parents, Instant at) {
        List<EventNoticeProof> proofs =
                parents.stream().map(state -> proof(state, at)).toList();
        assertThat(proofs).extracting(EventNoticeProof::state).isEqualTo(parents);
        return new ParentNoticeStatus(
                proofs.stream().filter(noticeProof -> !noticeProof.told()).toList(),
                proofs.stream()
                        .flatMap(noticeProof -> noticeProof.toldAt().stream())
                        .findFirst());
    }

    private static EventNoticeProof proof(EventNoticeProof.State state, Instant at) {
        boolean letter = EnumSet.of(
                        EventNoticeProof.State.TO_PRINT, EventNoticeProof.State.PRINTED, EventNoticeProof.State.HANDED)
                .contains(state);
        boolean told = state == EventNoticeProof.State.SENT || state == EventNoticeProof.State.HANDED;
        return new EventNoticeProof(
                PersonId.PROGRAM,
                EventNoticeProof.Kind.GUARDIAN,
                letter ? EventNoticeProof.Route.LETTER : EventNoticeProof.Route.MAIL,
                1,
                at,
                Optional.empty(),
                1,
                Optional.of(at).filter(_ -> told),
                Optional.of("refused").filter(_ -> state == EventNoticeProof.State.FAILED),
                Optional.of(at)
                        .filter(_ ->
                                state == EventNoticeProof.State.PRINTED || state == EventNoticeProof.State.HANDED));
    }

    @Property(tries = 200)
    void the_notice_has_its_days_or_somebody_says_that_it_goes_at_once(
            @ForAll @IntRange(min = 0, max = 30) int away,
            @ForAll @IntRange(min = 2, max = 20) int daysBefore,
            @ForAll EventDraft.Hurry hurry) {
        Instant now = STARTS.minus(Duration.ofDays(away)).minusSeconds(3600);
        EventDraft wish = new EventDraft(new SchoolId(new UUID(0, 1)), "Sportdag", STARTS, List.of(), hurry);
        boolean late = EventRules.objections(wish, Set.of(), daysBefore, now).stream()
                .anyMatch(objection -> objection.because().key().equals("events.objection.late"));
        assertThat(late).isEqualTo(away < daysBefore && hurry == EventDraft.Hurry.IN_TIME);
        LocalDate on = EventRules.noticeOn(wish.day(), daysBefore, SchoolDay.of(now));
        assertThat(on).isAfterOrEqualTo(SchoolDay.of(now)).isBeforeOrEqualTo(wish.day());
    }

    @Property(tries = 200)
    @Upholds(CONFIDENTIALITY)
    void a_title_names_no_pupil_and_what_may_be_a_name_is_said_to_be_none(
            @ForAll @AlphaChars @StringLength(max = 8) String before, @ForAll EventDraft.Naming naming) {
        List<PersonName> pupils = List.of(new PersonName("Maarten", "de", "Groot"));
        assertThat(naming(before + " maarten de groot", naming, pupils)).containsExactly("events.objection.named");
        assertThat(naming(before + " Sint Maarten", naming, pupils))
                .hasSize(naming == EventDraft.Naming.UNSEEN ? 1 : 0);
        assertThat(naming(before + "x Sint-Nicolaas", naming, pupils)).isEmpty();
    }

    @Property
    @Upholds(PARENT_DATA_IN_DOSSIER)
    void what_all_parents_read_says_not_how_to_reach_one_and_names_have_a_rule_of_their_own(
            @ForAll ThirdPartyNames.Mention mention) {
        assertThat(EventRules.reaching("title", mention))
                .map(objection -> objection.field() + " " + objection.because().key())
                .isEqualTo(
                        mention == ThirdPartyNames.Mention.PARENT
                                ? Optional.of("title events.objection.reaches")
                                : Optional.empty());
    }

    private static List<String> naming(String title, EventDraft.Naming naming, List<PersonName> pupils) {
        EventDraft wish = new EventDraft(
                new SchoolId(new UUID(0, 1)), title, STARTS, List.of(), EventDraft.Hurry.IN_TIME, naming);
        return EventRules.naming(wish, pupils).stream()
                .map(objection -> objection.because().key())
                .toList();
    }

    @Example
    void a_group_of_another_school_a_number_and_an_empty_name_are_objected_to() {
        EventDraft wish = new EventDraft(
                new SchoolId(new UUID(0, 1)),
                "bsn 123456782",
                STARTS,
                List.of(new GroupId(new UUID(0, 2))),
                EventDraft.Hurry.AT_ONCE);
        assertThat(EventRules.objections(wish, Set.of(), 7, STARTS.minusSeconds(60)))
                .extracting(Objection::field)
                .containsExactlyInAnyOrder("title", "groups");
    }

    @Property
    void only_a_parent_without_authority_in_a_family_with_a_secret_address_is_left_out(
            @ForAll GuardianRelation relation,
            @ForAll ParentalAuthority authority,
            @ForAll EventAudienceRules.Address address) {
        boolean left =
                EventAudienceRules.decide(relation, authority, address) == EventAudienceRules.Told.LEFT_TO_THE_HEAD;
        if (left) {
            assertThat(address).isEqualTo(EventAudienceRules.Address.SECRET);
            assertThat(authority).isIn(ParentalAuthority.NONE, ParentalAuthority.UNKNOWN);
            assertThat(relation).isIn(GuardianRelation.MOTHER, GuardianRelation.FATHER, GuardianRelation.PARENT);
        }
    }

    @Example
    void a_text_that_forgets_staff_or_ones_own_child_is_no_notice() {
        EventNotice now = new EventNotice(new SchoolId(new UUID(0, 1)), 1, 7, "x", "y", PersonId.PROGRAM, STARTS);
        String good = "Denk aan anderen op sociale media. Ook medewerkers willen dat niet. Plaats alleen"
                + " uw eigen kind, en vraag het anders eerst.";
        String english = "Think of others on social media. Staff do not want it either. Post your own child"
                + " only, and ask first otherwise, please.";
        assertThat(EventNoticeRules.objections(wish(good, english), now, NOBODY))
                .isEmpty();
        List<PersonName> pupils = List.of(new PersonName("Maarten", "de", "Groot"));
        assertThat(EventNoticeRules.objections(wish(good + " Vraag Maarten de Groot.", english), now, pupils))
                .extracting(objection -> objection.because().key())
                .containsExactly("events.objection.named_text");
        assertThat(EventNoticeRules.objections(wish(good.replace("medewerkers", "wij"), english), now, NOBODY))
                .hasSize(1);
        assertThat(EventNoticeRules.objections(wish(good.replace("eigen kind", "kind"), english), now, NOBODY))
                .hasSize(1);
        assertThat(EventNoticeRules.objections(wish(good, english.replace("Staff", "They")), now, NOBODY))
                .hasSize(1);
    }

    private static EventNoticeDraft wish(String dutch, String english) {
        return new EventNoticeDraft(new SchoolId(new UUID(0, 1)), 7, dutch, english);
    }
}
