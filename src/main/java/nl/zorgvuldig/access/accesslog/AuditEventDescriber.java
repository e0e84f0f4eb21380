package nl.zorgvuldig.access.accesslog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Describes an audit event in words: who, what, and through which relation. Whose data it concerns
/// is left to the page that shows it: not every reader may know that.
@Component
public final class AuditEventDescriber {
    /// What the web gate logs when no rule applied.
    private static final Set<String> GATE = Set.of(
            "gate",
            "gate-unknown",
            "gate-weak",
            "gate-form",
            "gate-more",
            "virus",
            "limit-pages",
            "limit-searches",
            "limit-forms",
            "limit-uploads",
            "limit-megabytes",
            "limit-day-uploads",
            "limit-day-megabytes");

    /// Relation of an event that says who guides which group from now on.
    private static final String GUIDANCE = "guidance-begun";

    private final Accounts accounts;
    private final Schools schools;
    private final ActRegistry acts;

    AuditEventDescriber(Accounts accounts, Schools schools, ActRegistry acts) {
        this.accounts = accounts;
        this.schools = schools;
        this.acts = acts;
    }

    public List<AuditEventDescription> say(List<AuditEvent> events) {
        Map<UUID, String> groups = new HashMap<>();
        return events.stream()
                .map(event -> new AuditEventDescription(event, who(event.actor()), what(event), why(event, groups)))
                .toList();
    }

    private Sentence who(PersonId person) {
        return person.equals(PersonId.PROGRAM)
                ? Sentence.of("logbook.program")
                : Sentence.of("logbook.name", accounts.nameOf(person));
    }

    /// For an act itself (not the question whether it is permitted) the relation says which: an
    /// entry written or corrected, an assignment given or ended.
    private Sentence what(AuditEvent event) {
        Sentence act = acts.words(event.act());
        return switch (event.outcome()) {
            case DONE -> acts.words(event.act(), event.relation()).orElse(act);
            case GRANTED -> follows(event.act()) ? Sentence.of("logbook.asked", act) : act;
            case REFUSED ->
                atTheGate(event)
                        ? Sentence.of("logbook.gate." + event.relation())
                        : event.relation().equals(AuditEvent.NOT_OPEN)
                                ? Sentence.of("logbook.not_open", act)
                                : Sentence.of("logbook.asked", act);
        };
    }

    /// Whether another event says what was done.
    private boolean follows(Act act) {
        return !act.isSingleEvent() && !acts.auditCodes(act).isEmpty();
    }

    private static boolean ofGroup(AuditEvent event) {
        return event.relation().equals(GUIDANCE);
    }

    /// Whether it was refused before any rule about somebody's data was applied.
    private static boolean atTheGate(AuditEvent event) {
        return event.act() == Act.BROWSE && GATE.contains(event.relation());
    }

    private Optional<Sentence> why(AuditEvent event, Map<UUID, String> groups) {
        if (event.count() > 0) {
            return Optional.of(Sentence.of("logbook.count", event.count()));
        }
        return switch (event.outcome()) {
            case DONE -> ofGroup(event) ? relation(event, groups) : Optional.empty();
            case REFUSED, GRANTED -> relation(event, groups);
        };
    }

    private Optional<Sentence> relation(AuditEvent event, Map<UUID, String> groups) {
        boolean group = event.relation().equals(AccessRelation.GROUP.code()) || ofGroup(event);
        if (group && event.via().isPresent()) {
            String name = groups.computeIfAbsent(event.via().get(), this::group);
            if (!name.isEmpty()) {
                return Optional.of(Sentence.of("logbook.relation.of_group", name));
            }
        }
        return Arrays.stream(AccessRelation.values())
                .filter(relation -> relation.code().equals(event.relation()))
                .map(relation -> Sentence.of("logbook.relation." + relation.code()))
                .findFirst();
    }

    private String group(UUID id) {
        return schools.findGroup(new GroupId(id)).map(Group::shortName).orElse("");
    }
}
