package nl.zorgvuldig.logbook;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessActs;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.policy.ShownAs;
import nl.zorgvuldig.policy.Upholds;

/// Which lines about a pupil someone sees who decides for that pupil. What staff did with the
/// dossier, by name; of other guardians, and of the pupil, nothing at all: that one parent looked,
/// asked, tried or answered is not the other's business.
///
/// @param me who asks
/// @param staff who is known as staff among the actors
/// @param confidential entries that are or once were confidential: writing them shows as nothing
/// more than opening the dossier, which the line before it does
record LookRules(PersonId me, Set<PersonId> staff, Set<UUID> confidential) {
    private static final Set<String> OF_STAFF = Arrays.stream(Relation.values())
            .filter(Relation::toDossier)
            .map(Relation::code)
            .collect(Collectors.toUnmodifiableSet());

    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    Look of(AuditEvent event) {
        return switch (event.outcome()) {
            case GRANTED -> mine(event) || byStaff(event) ? seen(shown(event.act())) : hidden();
            case DONE -> seen(done(event));
            case REFUSED ->
                staff.contains(event.actor())
                                && shown(event.act()).isPresent()
                                && !event.relation().equals(AuditEvent.NOT_OPEN)
                        ? new Look.Attempt()
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

    private static Look seen(Optional<ShownAs> shown) {
        return shown.<Look>map(Look.Seen::new).orElseGet(LookRules::hidden);
    }

    private static Look hidden() {
        return new Look.Hidden();
    }

    /// What a question for this act is called; empty for what is not the school's dossier. Nothing of
    /// the medical file, whoever asked for it, and nothing of consent, authority, inspection and
    /// copies, which are about other guardians too.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    static Optional<ShownAs> shown(Act act) {
        return act instanceof PupilDossierAct dossier && !dossier.medical()
                ? dossier.shownWhenGranted()
                : Optional.empty();
    }
}
