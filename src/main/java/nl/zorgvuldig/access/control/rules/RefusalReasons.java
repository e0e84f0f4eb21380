package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Reasons given with refusals, and the clause of each. For a pupil with whom the reader never had
/// to do, the words are those for a pupil who does not exist: they depend on the reader alone.
public final class RefusalReasons {
    private RefusalReasons() {}

    static AccessRuling.Denied known(AccessRequester reader, SchoolCareer pupil, PupilDossierAct act, LocalDate day) {
        if (act.medical()) {
            return medical(reader, act, day);
        }
        Optional<PupilDossierAct.AgeRefusal> age =
                act.representativeReasons().flatMap(PupilDossierAct.RepresentativeReasons::ageRefusal);
        if (age.isPresent()) {
            return own(reader, pupil, act, age.get(), day);
        }
        return switch (reader.kind()) {
            case GUARDIAN ->
                reader.children().contains(pupil.pupil())
                        ? ownChild(reader, pupil, act, day)
                        : stranger(reader, act, day);
            case PUPIL ->
                pupil.pupil().value().equals(reader.person().value()) ? ownDossier(act) : stranger(reader, act, day);
            case EXPERT -> stranger(reader, act, day);
            case STAFF -> {
                if (act.boardRefusal().isPresent() && holds(reader, StaffFunction.BOARD, day)) {
                    yield no(OTHER_FILES_WITH_DIRECTION, act.boardRefusal().get());
                }
                if (FormerGuideCheck.before(reader, pupil, day)) {
                    yield act.capacities().contains(AccessCapacity.COLLEAGUE)
                            ? card(pupil, act, day)
                            : no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.ended");
                }
                yield stranger(reader, act, day);
            }
        };
    }

    /// For a pupil who does not exist, belongs to another board, or is none of the reader's.
    public static AccessRuling.Denied stranger(AccessRequester reader, PupilDossierAct act, LocalDate day) {
        if (act.medical()) {
            return medical(reader, act, day);
        }
        return switch (reader.kind()) {
            case GUARDIAN -> no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.guardian");
            case PUPIL -> no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.pupil");
            case EXPERT -> expert();
            case STAFF -> staff(reader, act, day);
        };
    }

    private static AccessRuling.Denied staff(AccessRequester reader, PupilDossierAct act, LocalDate day) {
        boolean protector = holds(reader, StaffFunction.DATA_PROTECTION_OFFICER, day);
        if (holds(reader, StaffFunction.SCHOOL_DOCTOR, day)) {
            return doctor();
        }
        if (act.capacities().contains(AccessCapacity.DATA_PROTECTION_OFFICER)
                && (protector || holds(reader, StaffFunction.BOARD, day))) {
            return no(CONFIDENTIALITY, "access.no.no_such_log"); // who may about every pupil
        }
        if (protector) {
            return no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.protection");
        }
        if (holds(reader, StaffFunction.ADMINISTRATOR, day)) {
            return no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.administrator");
        }
        if (holds(reader, StaffFunction.PERSONNEL_OFFICE, day)) {
            return no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.personnel");
        }
        return denied(act);
    }

    /// For somebody who guided the pupil.
    private static AccessRuling.Denied card(SchoolCareer pupil, PupilDossierAct act, LocalDate day) {
        return pupil.attends(day) ? denied(act) : notNow("access.no.card_left");
    }

    /// Tells a person who decides for the pupil at another age that this is the reason. A guardian
    /// without authority, and everybody else, gets the answer for a pupil who does not exist.
    @Upholds(CONFIDENTIALITY)
    private static AccessRuling.Denied own(
            AccessRequester reader,
            SchoolCareer pupil,
            PupilDossierAct act,
            PupilDossierAct.AgeRefusal words,
            LocalDate day) {
        if (reader.isPupil(pupil.pupil())) {
            return notNow(words.pupil());
        }
        return reader.hasAuthority(pupil.pupil(), day) ? notNow(words.guardian()) : stranger(reader, act, day);
    }

    /// Tells parents that they have the right to inspect, under supervision.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    private static AccessRuling.Denied ownChild(
            AccessRequester reader, SchoolCareer pupil, PupilDossierAct act, LocalDate day) {
        PupilDossierAct.FamilyRefusal words = act.familyRefusal();
        return no(words.clause(), reader.hasAuthority(pupil.pupil(), day) ? words.authority() : words.guardian());
    }

    /// The same for pupils who decide for themselves.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    private static AccessRuling.Denied ownDossier(PupilDossierAct act) {
        return no(act.familyRefusal().clause(), act.familyRefusal().pupil());
    }

    /// The doctor keeps the medical file and nothing that is the school's.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    private static AccessRuling.Denied doctor() {
        return no(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, "access.no.doctor");
    }

    /// The same words for every pupil, so that nobody learns who has a medical file.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    private static AccessRuling.Denied medical(AccessRequester reader, PupilDossierAct act, LocalDate day) {
        return holds(reader, StaffFunction.SCHOOL_DOCTOR, day)
                ? no(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, "access.no.not_at_school")
                : denied(act);
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    private static AccessRuling.Denied expert() {
        return no(EXPERTS_AFTER_CONSENT, "access.no.expert");
    }

    public static boolean holds(AccessRequester reader, StaffFunction function, LocalDate day) {
        return reader.functions().stream()
                .anyMatch(held -> held.function() == function && held.period().contains(day));
    }

    /// For a reason of time.
    private static AccessRuling.Denied notNow(String key) {
        return new AccessRuling.Denied(CONFIDENTIALITY, Sentence.of(key), AccessRuling.Why.NOT_NOW);
    }

    private static AccessRuling.Denied denied(PupilDossierAct act) {
        return no(act.staffRefusal().clause(), act.staffRefusal().words());
    }

    private static AccessRuling.Denied no(Clause clause, String key) {
        return new AccessRuling.Denied(clause, Sentence.of(key));
    }
}
