package nl.zorgvuldig.access.accesslog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.ShownAs;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules on which audit events about a pupil the pupil's legal representatives see. What staff did
/// with the dossier, by name; nothing at all about other guardians and the pupil: that one parent
/// looked, asked, tried or answered is not the other's business.
///
/// @param me the person who asks
/// @param staff the actors who are known as staff
/// @param confidential entries that are or once were confidential: writing them shows as nothing
/// more than opening the dossier, which the preceding event does
record AccessLogRules(PersonId me, Set<PersonId> staff, Set<UUID> confidential) {
    private static final Set<String> OF_STAFF = Arrays.stream(AccessRelation.values())
            .filter(AccessRelation::toDossier)
            .map(AccessRelation::code)
            .collect(Collectors.toUnmodifiableSet());

    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    EventVisibility of(AuditEvent event) {
        return switch (event.outcome()) {
            case GRANTED -> mine(event) || byStaff(event) ? seen(shown(event.act())) : hidden();
            case DONE -> seen(done(event));
            case REFUSED ->
                staff.contains(event.actor())
                                && shown(event.act()).isPresent()
                                && !event.relation().equals(AuditEvent.NOT_OPEN)
                        ? new EventVisibility.Attempt()
                        : hidden();
        };
    }

    private boolean mine(AuditEvent event) {
        return event.actor().equals(me) && event.act() == AccessActs.READ_OWN_LOG;
    }

    private static boolean byStaff(AuditEvent event) {
        return OF_STAFF.contains(event.relation());
    }

    private Optional<ShownAs> done(AuditEvent event) {
        Optional<ShownAs> done = staff.contains(event.actor()) && event.act() instanceof PupilDossierAct act
                ? act.shownWhenDone()
                : Optional.empty();
        return done.filter(it -> it != ShownAs.WRITTEN
                || event.via().filter(confidential::contains).isEmpty());
    }

    private static EventVisibility seen(Optional<ShownAs> shown) {
        return shown.<EventVisibility>map(EventVisibility.Seen::new).orElseGet(AccessLogRules::hidden);
    }

    private static EventVisibility hidden() {
        return new EventVisibility.Hidden();
    }

    /// What a question for this act is called; empty for acts that do not concern the school's
    /// dossier. Nothing of the medical file, whoever asked for it, and nothing of consent,
    /// authority, inspection and copies, which concern other guardians too.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    static Optional<ShownAs> shown(Act act) {
        return act instanceof PupilDossierAct dossier && !dossier.medical()
                ? dossier.shownWhenGranted()
                : Optional.empty();
    }

    /// How an audit event appears to a reader of the access log.
    sealed interface EventVisibility {
        record Seen(ShownAs shown) implements EventVisibility {}

        /// Staff asked and were refused: counted, not named.
        record Attempt() implements EventVisibility {}

        record Hidden() implements EventVisibility {}
    }
}
