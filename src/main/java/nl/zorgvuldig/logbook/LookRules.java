package nl.zorgvuldig.logbook;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
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
    private static final Set<String> OF_STAFF = Set.of(
            Relation.GROUP.code(),
            Relation.SCHOOL.code(),
            Relation.ASSIGNMENT.code(),
            Relation.COLLEAGUE.code(),
            Relation.HEAD.code(),
            Relation.BOARD.code(),
            Relation.PROTECTION.code(),
            Relation.EXPERT.code());

    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    Look of(AuditEvent event) {
        return switch (event.outcome()) {
            case GRANTED -> mine(event) || byStaff(event) ? seen(part(event.act())) : hidden();
            case DONE -> seen(done(event));
            case REFUSED ->
                staff.contains(event.actor())
                                && part(event.act()).isPresent()
                                && !event.relation().equals(AuditEvent.NOT_OPEN)
                        ? new Look.Attempt()
                        : hidden();
        };
    }

    private boolean mine(AuditEvent event) {
        return event.actor().equals(me) && event.act() == Act.READ_OWN_LOG;
    }

    private static boolean byStaff(AuditEvent event) {
        return OF_STAFF.contains(event.relation());
    }

    private Optional<Part> done(AuditEvent event) {
        if (!staff.contains(event.actor())) {
            return Optional.empty();
        }
        if (event.act() == Act.WRITE_CARD) {
            return Optional.of(Part.CARD_WRITTEN);
        }
        return event.act() == Act.WRITE
                        && event.via().filter(confidential::contains).isEmpty()
                ? Optional.of(Part.WRITTEN)
                : Optional.empty();
    }

    private static Look seen(Optional<Part> part) {
        return part.<Look>map(Look.Seen::new).orElseGet(LookRules::hidden);
    }

    private static Look hidden() {
        return new Look.Hidden();
    }

    /// What a line about this act is called; empty for what is not the school's dossier. Nothing of
    /// the medical file, whoever asked for it, and nothing of consent, authority, inspection
    /// and copies, which are about other guardians too.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    static Optional<Part> part(Act act) {
        return switch (act) {
            case ADVISE -> Optional.of(Part.EXPERT);
            case READ, WRITE, CONSULT, CLASSIFY -> Optional.of(Part.DOSSIER);
            case READ_DOCUMENT, WITHDRAW_DOCUMENT -> Optional.of(Part.DOCUMENT);
            case COPY_DOCUMENT -> Optional.of(Part.TAKEN);
            case READ_LOG -> Optional.of(Part.LOG);
            case READ_OWN_LOG -> Optional.of(Part.OWN_LOG);
            case READ_CARD, WRITE_CARD -> Optional.of(Part.CARD);
            case ASSIGN,
                    END_ENROLMENT,
                    OWN_CARD,
                    KEEP_PICTURES,
                    SEE_PICTURE,
                    OWN_PICTURES,
                    READ_CONSENT,
                    ANSWER,
                    KEEP_AUTHORITY,
                    ASK_CONSENT,
                    RETAIN,
                    ASK_INSPECTION,
                    KEEP_INSPECTION,
                    INSPECT,
                    ASK_COPY,
                    KEEP_COPY,
                    MAKE_COPY,
                    COPY_DOSSIER,
                    FETCH_COPY,
                    GIVE_VIEW,
                    READ_MEDICAL,
                    WRITE_MEDICAL,
                    REOPEN_MEDICAL,
                    ASK_MEDICAL,
                    SHOW_MEDICAL,
                    KEEP_MEDICAL_KEY,
                    KEEP_EXPERT,
                    COACH,
                    WATCH,
                    KEEP_EVENT,
                    ASK_FILMING,
                    KEEP_FILMING,
                    TEACH,
                    ADMIT,
                    PREPARE_EXCHANGE,
                    KEEP_EXCHANGE,
                    GIVE_PACKAGE,
                    OWN_EXCHANGE,
                    KEEP_GROUNDS,
                    READ_PERSONNEL,
                    READ_PERSONNEL_DOCUMENT,
                    COPY_PERSONNEL,
                    WRITE_PERSONNEL,
                    COMMENT_PERSONNEL,
                    READ_PERSONNEL_LOG,
                    LIST_PERSONNEL,
                    KEEP_APPLICANTS,
                    REPORT_BREACH,
                    READ_BREACH,
                    KEEP_BREACH,
                    TELL_BREACH,
                    KEEP_REGISTER,
                    APPROVE_REGISTER,
                    ASK_RIGHT,
                    KEEP_RIGHT,
                    LIST,
                    SEARCH,
                    IMPORT,
                    APPOINT,
                    SIGN,
                    SIGN_IN,
                    KEEP_PASSKEY,
                    EXPORT_LOG,
                    BROWSE,
                    MAINTAIN,
                    DESTROY -> Optional.empty();
        };
    }
}
