package nl.zorgvuldig.privacy.breaches;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupilStore;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Takes over breaches from before this program was in use, as they were handled then. Only for
/// the system account.
@Component
public final class EarlierBreaches {
    private final BreachStore store;
    private final BreachSeals seals;
    private final BreachPartStore parts;
    private final AffectedPupilStore affected;
    private final Pupils pupils;
    private final Work work;

    EarlierBreaches(
            BreachStore store,
            BreachSeals seals,
            BreachPartStore parts,
            AffectedPupilStore affected,
            Pupils pupils,
            Work work) {
        this.store = store;
        this.seals = seals;
        this.parts = parts;
        this.affected = affected;
        this.pupils = pupils;
        this.work = work;
    }

    /// Adds a breach with everything that was done about it.
    public void add(
            Breach breach,
            List<BreachAssessment> assessments,
            List<AuthorityNotice> notices,
            Optional<BreachAnnouncement> announcement) {
        seals.make(breach.id());
        work.change(Act.MAINTAIN, () -> {
            store.add(breach);
            assessments.forEach(assessment -> parts.add(breach.id(), assessment));
            notices.forEach(notice -> parts.add(breach.id(), notice));
            announcement.ifPresent(breachAnnouncement -> parts.add(breach.id(), breachAnnouncement));
        });
    }

    public void select(BreachId breach, AffectedSelection selection, List<PupilId> found) {
        work.change(Act.MAINTAIN, () -> affected.add(breach, selection, pupils.list(found)));
    }

    public void close(BreachId breach, BreachClosing closing) {
        work.change(Act.MAINTAIN, () -> parts.add(breach, closing));
    }
}
