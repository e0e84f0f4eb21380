package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.AccessRuling.Allowed;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.jspecify.annotations.Nullable;

/// Rules on who may do what with a pupil's dossier. Facts in, decision out: no database, no clock,
/// no framework. The database holds a second opinion, written independently (`access.my_pupils`); a
/// test compares the two. [RefusalReasons] has the reasons for refusals.
public record AccessRules(AccessRequester reader, SchoolCareer pupil, PupilDossierAct act, LocalDate day) {

    public static AccessRuling decide(AccessRequester reader, SchoolCareer pupil, PupilDossierAct act, LocalDate day) {
        @Nullable Allowed yes = new AccessRules(reader, pupil, act, day).grant();
        return yes != null ? yes : RefusalReasons.known(reader, pupil, act, day);
    }

    /// A person with several capacities acts in the first that permits: a head who also guides the
    /// group acts as head.
    private @Nullable Allowed grant() {
        if (act.whileEnrolled() && !pupil.attends(day)) {
            return null;
        }
        for (AccessCapacity capacity : act.capacities()) {
            @Nullable Allowed yes = by(capacity);
            if (yes != null) {
                return yes;
            }
        }
        return null;
    }

    private @Nullable Allowed by(AccessCapacity capacity) {
        return switch (capacity) {
            case KEEPER -> asKeeper();
            case SUPPORT_COORDINATOR -> guides().asSupportCoordinator();
            case GUIDE -> guides().grant();
            case BOARD -> asBoard();
            case DATA_PROTECTION_OFFICER -> asProtector();
            case COLLEAGUE -> asColleague();
            case SCHOOL_DOCTOR -> asDoctor();
            case LEGAL_REPRESENTATIVE -> asDecider(act.representativeReasons().orElseThrow());
            // these need more facts: SupervisedAccessRules, ExpertAccessRules, PatientRules
            case SUPERVISED_INSPECTION, EXTERNAL_EXPERT, SCHOOL_DOCTOR_OF_FORMER_PUPIL -> null;
        };
    }

    /// *Begeleiders*, up to and including the last school day of the pupil.
    private GuideRules guides() {
        return new GuideRules(reader, pupil, day);
    }

    /// Everybody who works at the school where the pupil is, on the days that the pupil is there.
    @Upholds(CONFIDENTIALITY)
    private @Nullable Allowed asColleague() {
        return new ColleagueRules(reader, pupil, day).grant();
    }

    /// The head of the school that keeps the dossier, also after the pupil left.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    private @Nullable Allowed asKeeper() {
        for (HeldFunction held : reader.functions()) {
            if (holds(held, StaffFunction.HEAD) && held.school().orElseThrow().equals(pupil.keeper())) {
                return granted(OTHER_FILES_WITH_DIRECTION, AccessRelation.HEAD, held, "access.because.head");
            }
        }
        return null;
    }

    /// The *bevoegd gezag* reads dossiers; it does not write in them.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    private @Nullable Allowed asBoard() {
        for (HeldFunction held : reader.functions()) {
            if (holds(held, StaffFunction.BOARD)) {
                return granted(DOSSIER_FOR_GUIDES_AND_AUTHORITY, AccessRelation.BOARD, held, "access.because.board");
            }
        }
        return null;
    }

    /// The data protection officer sees who did what, never what is written.
    @Upholds(CONFIDENTIALITY)
    private @Nullable Allowed asProtector() {
        for (HeldFunction held : reader.functions()) {
            if (holds(held, StaffFunction.DATA_PROTECTION_OFFICER)) {
                return granted(CONFIDENTIALITY, AccessRelation.PROTECTION, held, "access.because.protection");
            }
        }
        return null;
    }

    /// The *schoolarts*, for all schools of the board, as long as the pupil is at one of them.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    private @Nullable Allowed asDoctor() {
        for (HeldFunction held : reader.functions()) {
            if (holds(held, StaffFunction.SCHOOL_DOCTOR) && pupil.attends(day)) {
                return granted(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, AccessRelation.DOCTOR, held, "access.because.doctor");
            }
        }
        return null;
    }

    /// Legal representatives of the pupil see who opened the dossier, and give their view on its
    /// content: those with authority, and from sixteen the pupil alone.
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY, INSPECTION_UNDER_SUPERVISION})
    private @Nullable Allowed asDecider(PupilDossierAct.RepresentativeReasons words) {
        boolean alone = reader.decidesAlone(pupil.pupil(), day);
        if (reader.isPupil(pupil.pupil()) && alone) {
            return own(words.clause(), words.pupil());
        }
        return !alone && reader.hasAuthority(pupil.pupil(), day) ? own(words.clause(), words.guardian()) : null;
    }

    private Allowed own(Clause clause, String key) {
        return new Allowed(clause, AccessRelation.OWN_CHILD, Optional.empty(), Sentence.of(key));
    }

    private boolean holds(HeldFunction held, StaffFunction function) {
        return held.function() == function && held.period().contains(day);
    }

    private Allowed granted(Clause clause, AccessRelation relation, HeldFunction held, String key) {
        Optional<UUID> via = Optional.of(held.id());
        return new Allowed(clause, relation, via, Sentence.of(key, held.period()));
    }
}
