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

/// When a copy that lies elsewhere must be taken down: one of the children who can be recognised in
/// it may not be seen there any more, an employee in it does not want to be, or it has lain there
/// as long as parents said yes to.
final class TakedownRules {
    /// In which somebody takes it down.
    static final int DAYS = 7;

    private TakedownRules() {}

    /// What is to be done with a copy.
    sealed interface Lying {
        record Stays() implements Lying {}

        /// @param by the last day
        record MustGo(LocalDate by) implements Lying {}
    }

    /// @param seen who can be recognised in the file that left
    /// @param consents that each of them needs, to be recorded and for this channel; a child that
    ///     is missing in one has none
    /// @param wishes of employees, those in it too
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

    /// Whether a copy left while a child could be recognised in it that nobody named, for all that
    /// was said of it then.
    ///
    /// @param unseenSince since when no such child can be, in a picture with one
    @Upholds(PROMOTION_AFTER_CONSENT)
    static boolean showsOtherChild(PublishedCopy copy, Optional<Instant> unseenSince) {
        return unseenSince.filter(copy.madeAt()::isBefore).isPresent();
    }

    /// A copy of a video that was destroyed: somebody in it may not be recorded, or nobody said any
    /// more who is in it, and of a video every copy shows everybody. Or of a picture with a child
    /// that nobody named. Whatever else is known of who is in it.
    @Upholds(PROMOTION_AFTER_CONSENT)
    static Lying.MustGo notKept(LocalDate today) {
        return new Lying.MustGo(today.plusDays(DAYS));
    }

    /// What was called is taken down by who keeps the pictures of its group; what lies there and may, or
    /// was taken down, waits for nobody.
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

    /// The last day on which a picture may lie there, as it was asked.
    static Optional<LocalDate> until(PublicationChannel channel, LocalDate since) {
        return switch (channel) {
            case CLASS_GROUP, SCHOOL_GUIDE ->
                Optional.of(SchoolYear.of(since).period().until());
            case NEWSLETTER, WEBSITE, SOCIAL_MEDIA, PRESS -> Optional.empty();
        };
    }
}
