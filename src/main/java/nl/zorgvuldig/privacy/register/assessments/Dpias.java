package nl.zorgvuldig.privacy.register.assessments;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.register.Dpia;
import nl.zorgvuldig.privacy.register.DpiaReview;
import nl.zorgvuldig.privacy.register.RegisterActs;
import nl.zorgvuldig.privacy.register.RegisterLog;
import org.springframework.stereotype.Component;

/// Impact assessments and their reviews, recorded by the data protection officer.
@Component
@Upholds(CONFIDENTIALITY)
public final class Dpias {
    private final DpiaStore store;
    private final RegisterLog log;
    private final Work work;
    private final Clock clock;

    Dpias(DpiaStore store, RegisterLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// All impact assessments; none for somebody who may not read the register.
    public List<Dpia> list() {
        return work.read(Act.BROWSE, store::list);
    }

    public Optional<Dpia> find(UUID id) {
        return list().stream().filter(dpia -> dpia.id().equals(id)).findFirst();
    }

    /// Adds one. The same twice is one.
    public Outcome<UUID> add(UUID id, String title, String reason) {
        List<Objection> objections = rules().dpia(title, reason);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        if (find(id).isPresent()) {
            return repeated(id, title, reason);
        }
        log.done(RegisterActs.KEEP_REGISTER, "dpia");
        int added = work.write(RegisterActs.KEEP_REGISTER, () -> store.add(id, title, reason, clock.instant()));
        return added == 1 ? Outcome.done(id) : repeated(id, title, reason);
    }

    private Outcome<UUID> repeated(UUID id, String title, String reason) {
        return Outcome.repeated(
                find(id), dpia -> dpia.title().equals(title) && dpia.reason().equals(reason), id);
    }

    /// Records a review, the first or a later one. Repeating the newest changes nothing.
    public Outcome<Nothing> review(
            Dpia dpia, Optional<LocalDate> heldOn, String outcome, String measures, Optional<LocalDate> nextOn) {
        List<Objection> objections = rules().review(heldOn, outcome, measures, nextOn);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        int version = dpia.reviews().size() + 1;
        DpiaReview fresh = new DpiaReview(version, heldOn.orElseThrow(), outcome, measures, nextOn.orElseThrow());
        if (dpia.newest()
                .filter(review -> new DpiaReview(
                                version, review.heldOn(), review.outcome(), review.measures(), review.nextOn())
                        .equals(fresh))
                .isPresent()) {
            return Outcome.done();
        }
        log.done(RegisterActs.KEEP_REGISTER, "reviewed");
        return work.write(RegisterActs.KEEP_REGISTER, () -> store.add(dpia.id(), fresh, clock.instant())) == 1
                ? Outcome.done()
                : Outcome.conflict();
    }

    public DpiaRules rules() {
        return new DpiaRules(SchoolDay.today(clock));
    }
}
