package nl.zorgvuldig.images.publication.takedown;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.images.albums.staff.StaffPicturePreferences;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.images.publication.RecognisablePeople;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for when a released copy must be taken down: a child recognisable in it may not be shown
/// there any more, an employee in it objects, or the term to which parents consented is over.
final class TakedownRules {
    /// Number of days in which somebody takes it down.
    static final int DAYS = 7;

    private TakedownRules() {}

    /// What to do with a copy.
    sealed interface Lying {
        record Stays() implements Lying {}

        /// @param by the last day
        record MustGo(LocalDate by) implements Lying {}
    }

    /// @param seen the people recognisable in the released file
    /// @param consents that each of them needs, to be recorded and for this channel; a child that
    ///     is missing in one has none
    /// @param wishes of employees, those in it included
    @Upholds(PROMOTION_AFTER_CONSENT)
    static Lying decide(
            PublishedCopy copy,
            RecognisablePeople seen,
            List<Map<PupilId, ConsentDecision>> consents,
            StaffPicturePreferences wishes,
            LocalDate today) {
        boolean over =
                until(copy.channel(), copy.since()).filter(today::isAfter).isPresent();
        boolean all = seen.pupils().stream().allMatch(child -> consents.stream().allMatch(map -> effective(map, child)))
                && seen.staff().stream().noneMatch(wishes::inside);
        return all && !over ? new Lying.Stays() : new Lying.MustGo(today.plusDays(DAYS));
    }

    /// Whether a copy was released while an unnamed child was recognisable in it, whatever was
    /// stated then.
    ///
    /// @param unseenSince since when no such child is recognisable, for a picture with one
    @Upholds(PROMOTION_AFTER_CONSENT)
    static boolean showsOtherChild(PublishedCopy copy, Optional<Instant> unseenSince) {
        return unseenSince.filter(copy.madeAt()::isBefore).isPresent();
    }

    /// Takes down a copy whatever else is known of the people in it: of a video that was destroyed,
    /// because somebody in it may not be recorded or the people in it were not named again in time,
    /// and every copy of a video shows everybody; or of a picture with an unnamed child.
    @Upholds(PROMOTION_AFTER_CONSENT)
    static Lying.MustGo notKept(LocalDate today) {
        return new Lying.MustGo(today.plusDays(DAYS));
    }

    /// A copy that was called is taken down by the keepers of the pictures of its group; one that
    /// may stay or was taken down awaits nobody.
    @Upholds(PROMOTION_AFTER_CONSENT)
    static AwaitedAction waiting(PublishedCopy copy) {
        Optional<AwaitedAction> waiting = copy.called().filter(_ -> copy.lies()).map(TakedownRules::takeDown);
        return waiting.orElseGet(AwaitedAction.Nobody::new);
    }

    private static AwaitedAction takeDown(PublishedCopy.Called called) {
        LocalDate since = SchoolDay.of(called.at());
        return new AwaitedAction.Somebody(
                CaseParty.KEEPER,
                "publication.task.take_down",
                since,
                called.by().isBefore(since) ? since : called.by(),
                PROMOTION_AFTER_CONSENT);
    }

    private static boolean effective(Map<PupilId, ConsentDecision> consents, PupilId pupil) {
        ConsentDecision decision = consents.get(pupil);
        return decision != null && decision.effective();
    }

    /// The last day on which a picture may be shown there, according to the consent question.
    static Optional<LocalDate> until(PublicationChannel channel, LocalDate since) {
        return switch (channel) {
            case CLASS_GROUP, SCHOOL_GUIDE ->
                Optional.of(SchoolYear.of(since).period().until());
            case NEWSLETTER, WEBSITE, SOCIAL_MEDIA, PRESS -> Optional.empty();
        };
    }
}
