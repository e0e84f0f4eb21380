package nl.zorgvuldig.access.control.reviews;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.lists.HeadedSchools;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.School;
import org.springframework.stereotype.Component;

/// The yearly review of who has access at a school. The head keeps or ends access and confirms the
/// review, which is stored.
@Component
public final class AccessReviews {
    private final AccessReviewStore store;
    private final AccessReviewSheets sheets;
    private final HeadedSchools headed;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AccessReviews(
            AccessReviewStore store,
            AccessReviewSheets sheets,
            HeadedSchools headed,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.headed = headed;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// For each school the acting person heads today. The audit event comes before any name.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public List<AccessReviewSheet> list() {
        List<School> own = headed.list();
        own.forEach(school -> log.append(line("review-seen", school.id())));
        return own.stream().map(this::sheet).toList();
    }

    private AccessReviewSheet sheet(School school) {
        return sheets.of(school, Optional.ofNullable(reviews().get(school.id())));
    }

    /// @param seen fingerprint on the page that was reviewed
    /// @return `NotFound` for a school that the acting person does not head; `Conflict` when
    /// something changed since the page was shown
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public Outcome<Nothing> done(SchoolId id, String seen) {
        Optional<School> school =
                headed.list().stream().filter(each -> each.id().equals(id)).findFirst();
        if (school.isEmpty()) {
            return Outcome.notFound();
        }
        AccessReviewSheet sheet = sheet(school.get());
        if (sheet.done().isPresent()) {
            return Outcome.done();
        }
        if (!sheet.seen().equals(seen)) {
            return Outcome.conflict();
        }
        log.append(line("reviewed", id).counting(sheet.relations()));
        work.change(
                AccessActs.ASSIGN,
                () -> store.add(
                        new AccessReview(id, year(), Acting.current().person(), clock.instant(), sheet.relations())));
        return Outcome.done();
    }

    /// The schools of the acting head for which it is due.
    public List<School> waiting() {
        LocalDate today = SchoolDay.today(clock);
        Map<SchoolId, AccessReview> done = reviews();
        return headed.list().stream()
                .filter(school -> rules(done, school.id(), today).decide() != AccessReviewRules.Reminding.NOTHING)
                .toList();
    }

    /// New guides of groups at each school the acting person heads; without schools that have none.
    public Map<School, List<NewGuide>> begunLately() {
        Map<School, List<NewGuide>> begun = new LinkedHashMap<>();
        for (School school : headed.list()) {
            List<NewGuide> here = sheets.begun(school);
            if (!here.isEmpty()) {
                begun.put(school, here);
            }
        }
        return begun;
    }

    /// Imports a review done elsewhere. System account only.
    public void takeOver(AccessReview review) {
        work.change(Act.MAINTAIN, () -> store.add(review));
    }

    static AccessReviewRules rules(Map<SchoolId, AccessReview> done, SchoolId school, LocalDate today) {
        return new AccessReviewRules(
                done.containsKey(school) ? AccessReviewRules.Done.YES : AccessReviewRules.Done.NO, today);
    }

    private Map<SchoolId, AccessReview> reviews() {
        return work.read(Act.BROWSE, () -> store.list(year()));
    }

    private SchoolYear year() {
        return SchoolYear.of(SchoolDay.today(clock));
    }

    private AuditEvent line(String what, SchoolId school) {
        return log.done(AccessActs.ASSIGN, DOSSIER_FOR_GUIDES_AND_AUTHORITY, what)
                .through(school);
    }

    /// Somebody who guides a group from now on, because of an import.
    public record NewGuide(PersonName name, String group) {}
}
