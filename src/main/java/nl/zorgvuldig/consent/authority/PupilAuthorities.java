package nl.zorgvuldig.consent.authority;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import org.springframework.stereotype.Component;

/// Parental authority over a pupil and its evidence, recorded by the head, who keeps the dossier.
/// Facts are immutable; a new one takes precedence. Every consent follows at once, since each is
/// decided anew.
@Component
public final class PupilAuthorities {
    private final Guardians guardians;
    private final ConsentLock lock;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    PupilAuthorities(Guardians guardians, ConsentLock lock, AuditLog log, Work work, Clock clock) {
        this.guardians = guardians;
        this.lock = lock;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// A guardian with the facts recorded about them, newest first.
    public record Held(Guardian guardian, ParentalAuthority today, List<AuthorityFact> facts) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Leaves the key unused.
    public List<Held> list(Granted<PupilId> key) {
        LocalDate today = SchoolDay.today(clock);
        List<AuthorityFact> facts = guardians.listAuthority(key.target());
        return guardians.list(key.target()).stream()
                .map(guardian -> new Held(
                        guardian,
                        Guardians.authorityOn(facts, key.target(), guardian.person(), today),
                        facts.stream()
                                .filter(fact -> fact.person().equals(guardian.person()))
                                .sorted(Comparator.comparing(AuthorityFact::recordedAt)
                                        .reversed())
                                .toList()))
                .toList();
    }

    /// @return the objections; when there are any, nothing was recorded and the key is unused
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public List<Objection> record(Granted<PupilId> key, AuthorityInput wish) {
        List<Objection> objections = rules(key).objections(wish);
        if (objections.isEmpty()) {
            PupilId pupil = key.use(EnrolmentActs.KEEP_AUTHORITY);
            AuthorityFact fact = fact(pupil, key.person(), wish);
            AuditEvent done = log.done(EnrolmentActs.KEEP_AUTHORITY, PARENT_DATA_IN_DOSSIER, "authority")
                    .about(pupil)
                    .through(fact.id());
            work.change(EnrolmentActs.KEEP_AUTHORITY, () -> {
                lock.change(pupil);
                guardians.recordAsKeeper(fact);
                log.append(done);
            });
        }
        return objections;
    }

    private AuthorityFact fact(PupilId pupil, PersonId head, AuthorityInput wish) {
        return new AuthorityFact(
                Id.next(clock),
                pupil,
                wish.person(),
                wish.authority(),
                wish.evidence(),
                new Period(wish.from(), wish.until().orElse(Period.OPEN)),
                clock.instant(),
                head);
    }

    private PupilAuthorityRules rules(Granted<PupilId> key) {
        Set<PersonId> known = guardians.listGuardianships(List.of(key.target())).stream()
                .map(guardianship -> guardianship.person())
                .collect(Collectors.toSet());
        return new PupilAuthorityRules(known, SchoolDay.today(clock));
    }

    /// Input of the head about one guardian.
    ///
    /// @param until the last day; empty when no end is known
    public record AuthorityInput(
            PersonId person,
            ParentalAuthority authority,
            AuthorityEvidence evidence,
            LocalDate from,
            Optional<LocalDate> until) {}
}
