package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Unusual reading: who may see it, and its review by the data protection officer. Each view is an
/// audit event, committed before anything is shown.
@Component
@Upholds(CONFIDENTIALITY)
public final class UnusualReadings {
    private static final int LONGEST = 2000;

    private final UnusualStore store;
    private final UnusualReviewStore reviews;
    private final UnusualSearch search;
    private final Staff staff;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    UnusualReadings(
            UnusualStore store,
            UnusualReviewStore reviews,
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
    public record Part(List<UnusualFinding> found, boolean next) {}

    /// One case.
    ///
    /// @param reviews for the officer alone; empty for everybody else
    /// @param mayReview whether the reader may review it
    public record Opened(UnusualFinding found, List<OfficerReview> reviews, boolean mayReview) {}

    /// Whether the key is that of the officer, who alone reviews.
    public static boolean reviews(Granted<UnusualScope> key) {
        return key.relation() == AccessRelation.PROTECTION;
    }

    /// The cases, newest first.
    ///
    /// @param before the last one of the previous page
    /// @throws LogUnavailable when the audit event cannot be written; nothing is shown then
    public Part list(Granted<UnusualScope> key, Which which, int limit, Optional<UUID> before) {
        UnusualVisibility sight = sight(Acting.current().person());
        List<UnusualFinding> all = work.read(
                LogActs.READ_LOG, () -> store.list(which == Which.WAITING, limit + 1, before.flatMap(store::find)));
        List<UnusualFinding> shown = all.stream()
                .limit(limit)
                .filter(finding -> sight.sees(finding.unusual()))
                .toList();
        log.append(granted(key).counting(shown.size()));
        return new Part(shown, all.size() > limit);
    }

    /// Filter of a list.
    public enum Which {
        WAITING,
        ALL
    }

    /// The case; empty if the reader may not see it, or if there is none.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing is shown then
    public Optional<Opened> find(Granted<UnusualScope> key, UUID id) {
        UnusualVisibility sight = sight(Acting.current().person());
        Optional<UnusualFinding> found =
                work.read(LogActs.READ_LOG, () -> store.find(id)).filter(finding -> sight.sees(finding.unusual()));
        found.ifPresent(_ -> log.append(granted(key).through(id)));
        return found.map(finding -> new Opened(
                finding,
                reviews(key) ? work.read(LogActs.READ_LOG, () -> reviews.list(id)) : List.of(),
                sight.reviews(finding.unusual())));
    }

    /// Scans the log now, for the officer.
    public int look(int daysBefore) {
        log.append(done("looked"));
        return search.look(daysBefore);
    }

    /// Records the officer's review with a note. The same form twice is one review.
    @Upholds(CONFIDENTIALITY)
    public Outcome<Nothing> review(Opened opened, FormId form, String note) {
        List<Objection> objections = objections(opened, note);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        UnusualReading reading = opened.found().unusual();
        Acting acting = Acting.current();
        OfficerReview review = new OfficerReview(
                form.makes(acting.person(), new UnusualId(reading.id())),
                reading.id(),
                reading.amount(),
                acting.person(),
                clock.instant(),
                note);
        if (same(review).isPresent()) {
            return repeated(review);
        }
        log.append(done("reviewed").through(reading.id()));
        return work.once(
                LogActs.READ_LOG,
                () -> {
                    if (reviews.add(review) == 0) {
                        return repeated(review);
                    }
                    store.reviewed(reading.id(), reading.amount(), review.at());
                    return Outcome.done();
                },
                _ -> repeated(review));
    }

    private Outcome<Nothing> repeated(OfficerReview review) {
        return Outcome.repeated(same(review), old -> old.note().equals(review.note()), Nothing.NOTHING);
    }

    private Optional<OfficerReview> same(OfficerReview review) {
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

    private record UnusualId(UUID value) implements nl.zorgvuldig.platform.kernel.ids.Id {}

    private UnusualVisibility sight(PersonId person) {
        return new UnusualVisibility(person, staff.listFunctions(person), SchoolDay.today(clock));
    }

    private AuditEvent granted(Granted<UnusualScope> key) {
        return line(key.clause(), AuditOutcome.GRANTED, key.relation().code())
                .through(key.via().orElseThrow());
    }

    private AuditEvent done(String what) {
        return log.done(LogActs.EXPORT_LOG, CONFIDENTIALITY, what);
    }

    private AuditEvent line(Clause clause, AuditOutcome outcome, String relation) {
        return AuditEvent.of(clock, Acting.current().with(LogActs.READ_LOG), clause, outcome, relation);
    }

    /// A review by the data protection officer.
    ///
    /// @param amount the amount of the case at that moment
    /// @param note a dash when it can no longer be decrypted
    public record OfficerReview(UUID id, UUID unusual, int amount, PersonId by, Instant at, String note) {
        @Override
        public String toString() {
            return "OfficerReview[" + id + "]";
        }
    }

    /// Unusual reading, as the target of a key.
    public record UnusualScope() {}
}
