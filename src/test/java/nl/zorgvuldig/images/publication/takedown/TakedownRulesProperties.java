package nl.zorgvuldig.images.publication.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences.EmploymentStatus;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublicationChannel.DeliveryMode;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.images.publication.PublishedCopyId;
import nl.zorgvuldig.images.publication.RecognisablePeople;
import nl.zorgvuldig.images.publication.takedown.TakedownRules.Lying;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever is answered about whom: a copy elsewhere stays only while everybody in it may be seen.
class TakedownRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /// What was answered about a child, for being recorded and for the channel.
    enum Answered {
        BOTH,
        ONLY_RECORDED,
        ONLY_CHANNEL,
        NOTHING,
        NOT_KNOWN
    }

    @Property(tries = 200)
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void a_copy_stays_exactly_while_everybody_in_it_may_be_seen(
            @ForAll("answers") List<Answered> answers,
            @ForAll("staff") Map<PersonId, Optional<StaffPictureChoice>> staff,
            @ForAll("elsewhere") PublicationChannel channel) {
        Map<PupilId, ConsentDecision> recorded = new HashMap<>();
        Map<PupilId, ConsentDecision> shown = new HashMap<>();
        for (int child = 0; child < answers.size(); child++) {
            Answered answered = answers.get(child);
            if (answered != Answered.NOT_KNOWN) {
                recorded.put(pupil(child), decided(answered, Answered.ONLY_RECORDED));
                shown.put(pupil(child), decided(answered, Answered.ONLY_CHANNEL));
            }
        }
        List<PupilId> seen = java.util.stream.IntStream.range(0, answers.size())
                .mapToObj(TakedownRulesProperties::pupil)
                .toList();
        Lying lying = TakedownRules.decide(
                copy(channel, TODAY.minusDays(3)),
                new RecognisablePeople(Set.copyOf(seen), staff.keySet()),
                List.of(recorded, shown),
                new StaffPicturePreferences(said(staff), _ -> EmploymentStatus.HERE),
                TODAY);
        boolean all = answers.stream().allMatch(answered -> answered == Answered.BOTH)
                && staff.values().stream()
                        .allMatch(found -> found.orElse(StaffPictureChoice.YES) == StaffPictureChoice.YES);
        Statistics.label("stays").collect(all);
        Statistics.label("stays").coverage(coverage -> {
            coverage.check(true).percentage(atLeast -> atLeast > 10);
            coverage.check(false).percentage(atLeast -> atLeast > 10);
        });
        assertThat(lying).isEqualTo(all ? new Lying.Stays() : new Lying.MustGo(TODAY.plusDays(7)));
    }

    @Property(tries = 60)
    void what_was_asked_for_a_school_year_goes_at_the_end_of_it(
            @ForAll("elsewhere") PublicationChannel channel, @ForAll("days") int later) {
        LocalDate last = SchoolYear.of(TODAY).period().until();
        Lying lying = TakedownRules.decide(
                copy(channel, TODAY),
                RecognisablePeople.NOBODY,
                List.of(),
                StaffPicturePreferences.NONE,
                last.plusDays(later));
        boolean yearly = channel == PublicationChannel.CLASS_GROUP || channel == PublicationChannel.SCHOOL_GUIDE;
        assertThat(lying instanceof Lying.MustGo).isEqualTo(yearly && later > 0);
    }

    @Property(tries = 60)
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void what_left_while_another_child_could_be_recognised_in_it_shows_that_child(
            @ForAll("elsewhere") PublicationChannel channel, @ForAll("days") int later) {
        PublishedCopy copy = copy(channel, TODAY);
        Instant unseen = copy.madeAt().plusSeconds(later);
        assertThat(TakedownRules.showsOtherChild(copy, Optional.of(unseen))).isEqualTo(later > 0);
        assertThat(TakedownRules.showsOtherChild(copy, Optional.of(Instant.MAX)))
                .isTrue();
        assertThat(TakedownRules.showsOtherChild(copy, Optional.empty())).isFalse();
    }

    /// Whatever was called when, and taken down or not: who keeps the pictures has a task exactly while
    /// it was called and lies there, and never one that was over before it began.
    @Property(tries = 400)
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void who_keeps_the_pictures_takes_down_what_was_called_and_lies_there(
            @ForAll("elsewhere") PublicationChannel channel,
            @ForAll("days") int called,
            @ForAll("days") int by,
            @ForAll boolean may,
            @ForAll boolean lies) {
        PublishedCopy left = copy(channel, TODAY);
        Instant at = left.madeAt().plus(Duration.ofDays(called));
        PublishedCopy copy = new PublishedCopy(
                left.id(),
                left.picture(),
                left.channel(),
                lies ? left.place() : Optional.empty(),
                left.madeBy(),
                left.madeAt(),
                may ? Optional.empty() : Optional.of(new PublishedCopy.Called(at, TODAY.plusDays(by))),
                lies ? Optional.empty() : Optional.of(at));
        Statistics.label("waits").collect(!may && lies);
        Statistics.label("waits").coverage(coverage -> {
            coverage.check(true).percentage(atLeast -> atLeast > 10);
            coverage.check(false).percentage(atLeast -> atLeast > 10);
        });
        switch (TakedownRules.waiting(copy)) {
            case AwaitedAction.Somebody somebody -> {
                assertThat(copy.lies()).as("it can be said that it is done").isTrue();
                assertThat(copy.callBy()).isPresent();
                assertThat(somebody.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(somebody.since()).isEqualTo(TODAY.plusDays(called));
                assertThat(somebody.until()).isEqualTo(TODAY.plusDays(Math.max(called, by)));
                assertThat(somebody.otherwise())
                        .as("nothing takes it down by itself")
                        .isEmpty();
            }
            case AwaitedAction.Nobody _ -> assertThat(may || !lies).isTrue();
            case AwaitedAction.Day day -> throw new AssertionError(day);
        }
    }

    /// What must go is called with these days to take it down.
    @Property(tries = 60)
    void what_must_go_from_today_on_is_late_after_seven_days(@ForAll("days") int later) {
        PublishedCopy copy = copy(PublicationChannel.PRESS, TODAY);
        PublishedCopy called = new PublishedCopy(
                copy.id(),
                copy.picture(),
                copy.channel(),
                copy.place(),
                copy.madeBy(),
                copy.madeAt(),
                Optional.of(new PublishedCopy.Called(
                        copy.madeAt().plus(Duration.ofDays(later)),
                        TakedownRules.notKept(TODAY.plusDays(later)).by())),
                Optional.empty());
        assertThat(TakedownRules.waiting(called))
                .isEqualTo(new AwaitedAction.Somebody(
                        CaseParty.KEEPER,
                        "publication.task.take_down",
                        TODAY.plusDays(later),
                        TODAY.plusDays(later + 7L),
                        Clause.PROMOTION_AFTER_CONSENT));
    }

    private static ConsentDecision decided(Answered answered, Answered enough) {
        return answered == Answered.BOTH || answered == enough
                ? new ConsentDecision.Effective(TODAY.plusMonths(3), List.of())
                : new ConsentDecision.NotEffective(List.of(new NoConsentReason.NotAnswered()));
    }

    private static PublishedCopy copy(PublicationChannel channel, LocalDate day) {
        return new PublishedCopy(
                new PublishedCopyId(new UUID(1, 1)),
                new PictureId(new UUID(1, 2)),
                channel,
                Optional.of("daar"),
                new PersonId(new UUID(1, 3)),
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                Optional.empty(),
                Optional.empty());
    }

    private static PupilId pupil(int number) {
        return new PupilId(new UUID(2, number));
    }

    @Provide
    Arbitrary<List<Answered>> answers() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, Arbitraries.just(Answered.BOTH)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.of(Answered.class)))
                .list()
                .ofMaxSize(5);
    }

    private static Map<PersonId, StaffPictureChoice> said(Map<PersonId, Optional<StaffPictureChoice>> staff) {
        Map<PersonId, StaffPictureChoice> said = new HashMap<>();
        staff.forEach((person, found) -> found.ifPresent(it -> said.put(person, it)));
        return said;
    }

    /// What employees in it said; empty for who said nothing.
    @Provide
    Arbitrary<Map<PersonId, Optional<StaffPictureChoice>>> staff() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 9).map(number -> new PersonId(new UUID(3, number))),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(Optional.<StaffPictureChoice>empty())),
                                net.jqwik.api.Tuple.of(4, Arbitraries.just(Optional.of(StaffPictureChoice.YES))),
                                net.jqwik.api.Tuple.of(
                                        1,
                                        Arbitraries.of(StaffPictureChoice.class).map(Optional::of))))
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<PublicationChannel> elsewhere() {
        return Arbitraries.of(PublicationChannel.class).filter(channel -> channel.reach() == DeliveryMode.ELSEWHERE);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(-100, 100);
    }
}
