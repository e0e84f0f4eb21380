package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// Where one asks for what belongs to a group as a whole, its pictures. Every question leaves a
/// line in the log, yes or no, and that line is committed before the answer is given.
@Component
public final class GroupDesk {
    private final Readers readers;
    private final Schools schools;
    private final List<Pledge> pledges;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    GroupDesk(Readers readers, Schools schools, List<Pledge> pledges, AuditLog log, Work work, Clock clock) {
        this.readers = readers;
        this.schools = schools;
        this.pledges = List.copyOf(pledges);
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    public AccessDecision<Group> ask(SignedIn who, Act act, GroupId group) {
        return ask(who, act, group, group.value());
    }

    /// The same, with what it is about in the line: an album or a picture of the group.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    @Upholds(CONFIDENTIALITY)
    public AccessDecision<Group> ask(SignedIn who, Act act, GroupId group, UUID what) {
        LocalDate day = SchoolDay.today(clock);
        AccessDecision<Group> decision = work.read(Act.BROWSE, () -> decide(who, act, group, day));
        AuditEvent line =
                switch (decision) {
                    case Granted<Group> key -> line(act, AuditOutcome.GRANTED, key.relation());
                    case Refused<Group> _ -> line(act, AuditOutcome.REFUSED, Relation.NONE);
                };
        log.append(line.through(what));
        return decision;
    }

    /// The groups of this school year of which somebody keeps the pictures, school by school.
    public List<Group> list(SignedIn who, Act act) {
        LocalDate day = SchoolDay.today(clock);
        return work.read(Act.BROWSE, () -> {
            Reader reader = readers.of(who);
            return schools.list().stream()
                    .flatMap(one -> schools.listGroups(one.id(), SchoolYear.of(day)).stream())
                    .filter(one -> new PictureRules(reader, one, act, day).decide() instanceof Granted<Group>)
                    .toList();
        });
    }

    private AccessDecision<Group> decide(SignedIn who, Act act, GroupId group, LocalDate day) {
        return schools.findGroup(group)
                .map(one -> new PictureRules(readers.of(who), one, act, day).decide())
                .map(this::orUnpledged)
                .orElseGet(() -> Refused.notThere(CONFIDENTIALITY, PictureRules.NO));
    }

    /// What staff promise comes before a first picture of pupils.
    private AccessDecision<Group> orUnpledged(AccessDecision<Group> decision) {
        return decision instanceof Granted<Group> key
                ? pledges.stream()
                        .flatMap(one -> one.missing(key.person()).stream())
                        .map(no -> (AccessDecision<Group>) no.<Group>about())
                        .findFirst()
                        .orElse(decision)
                : decision;
    }

    private AuditEvent line(Act act, AuditOutcome outcome, Relation relation) {
        return AuditEvent.of(clock, Acting.current().with(act), RECORDING_AFTER_CONSENT, outcome, relation.code());
    }
}
