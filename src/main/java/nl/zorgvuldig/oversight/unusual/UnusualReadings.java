package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// The door to reading that stands out: who may see it, and the review of the data protection
/// officer. Each look is a line in the log, committed before anything is shown.
@Component
@Upholds(CONFIDENTIALITY)
public final class UnusualReadings {
    private static final int LONGEST = 2000;

    private final UnusualStore store;
    private final ReviewStore reviews;
    private final UnusualSearch search;
    private final Staff staff;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    UnusualReadings(
            UnusualStore store,
            ReviewStore reviews,
            UnusualSearch search,
            Staff staff,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.search = search;
        this.staff = staff;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @param next whether there is more after these
    public record Part(List<Found> found, boolean next) {}

    /// One of them.
    ///
    /// @param reviews for the officer alone; for everybody else empty
    /// @param mayReview whether the reader is the one to review it
    public record Opened(Found found, List<Review> reviews, boolean mayReview) {}

    /// The officer alone reviews.
    public static boolean reviews(Granted<UnusualAccess> key) {
        return key.relation() == Relation.PROTECTION;
    }

    /// Newest first.
    ///
    /// @param before the last one of the page before
    /// @throws LogUnavailable when the line cannot be written; nothing is shown then
    public Part list(Granted<UnusualAccess> key, Which which, int limit, Optional<UUID> before) {
        UnusualSight sight = sight(Acting.current().person());
        List<Found> all = work.read(
                LogActs.READ_LOG, () -> store.list(which == Which.WAITING, limit + 1, before.flatMap(store::find)));
        List<Found> shown = all.stream()
                .limit(limit)
                .filter(one -> sight.sees(one.unusual()))
                .toList();
        log.append(granted(key).counting(shown.size()));
        return new Part(shown, all.size() > limit);
    }

    /// Which ones somebody wants to see.
    public enum Which {
        WAITING,
        ALL
    }

    /// Empty for one the reader may not see, as for one that is not there.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing is shown then
    public Optional<Opened> find(Granted<UnusualAccess> key, UUID id) {
        UnusualSight sight = sight(Acting.current().person());
        Optional<Found> found =
                work.read(LogActs.READ_LOG, () -> store.find(id)).filter(one -> sight.sees(one.unusual()));
        found.ifPresent(_ -> log.append(granted(key).through(id)));
        return found.map(one -> new Opened(
                one,
                reviews(key) ? work.read(LogActs.READ_LOG, () -> reviews.list(id)) : List.of(),
                sight.reviews(one.unusual())));
    }

    /// Looks through the log now, for the officer.
    public int look(int daysBefore) {
        log.append(done("looked"));
        return search.look(daysBefore);
    }

    /// The officer looked, and writes what came of it. The same form twice is one review.
    @Upholds(CONFIDENTIALITY)
    public Outcome<Nothing> review(Opened opened, FormId form, String note) {
        List<Objection> objections = objections(opened, note);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Unusual one = opened.found().unusual();
        Acting acting = Acting.current();
        Review review = new Review(
                form.makes(acting.person(), new UnusualId(one.id())),
                one.id(),
                one.amount(),
                acting.person(),
                clock.instant(),
                note);
        if (same(review).isPresent()) {
            return repeated(review);
        }
        log.append(done("reviewed").through(one.id()));
        return work.once(
                LogActs.READ_LOG,
                () -> {
                    if (reviews.add(review) == 0) {
                        return repeated(review);
                    }
                    store.reviewed(one.id(), one.amount(), review.at());
                    return Outcome.done();
                },
                _ -> repeated(review));
    }

    private Outcome<Nothing> repeated(Review review) {
        return Outcome.repeated(same(review), old -> old.note().equals(review.note()), Nothing.NOTHING);
    }

    private Optional<Review> same(Review review) {
        return work.read(LogActs.READ_LOG, () -> reviews.list(review.unusual())).stream()
                .filter(old -> old.id().equals(review.id()))
                .findFirst();
    }

    private static List<Objection> objections(Opened opened, String note) {
        if (!opened.mayReview()) {
            return List.of(new Objection("note", Sentence.of("oversight.unusual.not_yours")));
        }
        return FreeText.check("note", note, LONGEST, Sentence.of("oversight.unusual.no_note")).stream()
                .toList();
    }

    private record UnusualId(UUID value) implements nl.zorgvuldig.kernel.Id {}

    private UnusualSight sight(PersonId person) {
        return new UnusualSight(person, staff.listFunctions(person), SchoolDay.today(clock));
    }

    private AuditEvent granted(Granted<UnusualAccess> key) {
        return line(key.clause(), AuditOutcome.GRANTED, key.relation().code())
                .through(key.via().orElseThrow());
    }

    private AuditEvent done(String what) {
        return log.done(LogActs.EXPORT_LOG, CONFIDENTIALITY, what);
    }

    private AuditEvent line(Clause clause, AuditOutcome outcome, String relation) {
        return AuditEvent.of(clock, Acting.current().with(LogActs.READ_LOG), clause, outcome, relation);
    }
}
