package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.time.LocalDate;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.StaffFunction;

/// What is said when the answer is no, and which clause says it. About a pupil with whom the reader
/// never had to do, the words are those for a pupil who does not exist: they depend on the reader
/// alone.
final class Refusals {
    private static final String NO_SCHOOL_DAY = "access.no.card_no_school_day";

    private Refusals() {}

    static Ruling.Denied known(Reader reader, Whereabouts pupil, Act act, LocalDate day) {
        if (medical(act)) {
            return medical(reader, day);
        }
        if (ofDecider(act)) {
            return own(reader, pupil, act, day);
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
                if (act == Act.WRITE && holds(reader, StaffFunction.BOARD, day)) {
                    yield no(OTHER_FILES_WITH_DIRECTION, "access.no.board_reads");
                }
                if (act == Act.COPY_DOCUMENT && holds(reader, StaffFunction.BOARD, day)) {
                    yield no(OTHER_FILES_WITH_DIRECTION, "access.no.board_copies");
                }
                if (act == Act.READ_CARD && new ColleagueRules(reader, pupil, day).grant() != null) {
                    yield notNow(NO_SCHOOL_DAY); // a school day is all that is missing
                }
                if (Ended.before(reader, pupil, day)) {
                    yield act == Act.READ_CARD
                            ? card(pupil, day)
                            : no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.ended");
                }
                yield stranger(reader, act, day);
            }
        };
    }

    /// About a pupil who is not there, is another board's, or is none of the reader's.
    static Ruling.Denied stranger(Reader reader, Act act, LocalDate day) {
        if (medical(act)) {
            return medical(reader, day);
        }
        return switch (reader.kind()) {
            case GUARDIAN -> no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.guardian");
            case PUPIL -> no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.pupil");
            case EXPERT -> expert();
            case STAFF -> staff(reader, act, day);
        };
    }

    private static Ruling.Denied staff(Reader reader, Act act, LocalDate day) {
        if (holds(reader, StaffFunction.SCHOOL_DOCTOR, day)) {
            return doctor();
        }
        if (act == Act.READ_LOG
                && (holds(reader, StaffFunction.DATA_PROTECTION_OFFICER, day)
                        || holds(reader, StaffFunction.BOARD, day))) {
            return no(CONFIDENTIALITY, "access.no.no_such_log");
        }
        if (holds(reader, StaffFunction.DATA_PROTECTION_OFFICER, day)) {
            return no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.protection");
        }
        if (holds(reader, StaffFunction.ADMINISTRATOR, day)) {
            return no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.administrator");
        }
        if (holds(reader, StaffFunction.PERSONNEL_OFFICE, day)) {
            return no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.personnel");
        }
        return switch (act) {
            case READ,
                    READ_DOCUMENT,
                    COPY_DOCUMENT,
                    ASK_INSPECTION,
                    INSPECT,
                    ASK_COPY,
                    MAKE_COPY,
                    FETCH_COPY,
                    READ_MEDICAL,
                    WRITE_MEDICAL,
                    REOPEN_MEDICAL,
                    ASK_MEDICAL,
                    SHOW_MEDICAL,
                    KEEP_MEDICAL_KEY,
                    COACH,
                    WATCH,
                    CONSULT,
                    ADVISE,
                    KEEP_PICTURES,
                    SEE_PICTURE,
                    WRITE,
                    LIST,
                    SEARCH,
                    READ_CONSENT,
                    ASK_CONSENT,
                    RETAIN,
                    KEEP_EVENT,
                    ASK_FILMING,
                    KEEP_FILMING,
                    TEACH,
                    ADMIT,
                    PREPARE_EXCHANGE,
                    GIVE_PACKAGE,
                    KEEP_GROUNDS,
                    ASK_RIGHT,
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
                    IMPORT,
                    APPOINT,
                    SIGN,
                    SIGN_IN,
                    KEEP_PASSKEY,
                    EXPORT_LOG,
                    BROWSE,
                    MAINTAIN,
                    DESTROY -> no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.stranger");
            case KEEP_EXPERT -> no(EXPERTS_AFTER_CONSENT, "access.no.keep_expert");
            case READ_LOG -> no(OTHER_FILES_WITH_DIRECTION, "access.no.log");
            case READ_OWN_LOG -> no(CONFIDENTIALITY, "access.no.own_log");
            case OWN_PICTURES -> no(CONFIDENTIALITY, "access.no.own_pictures");
            case OWN_CARD -> no(CONFIDENTIALITY, "access.no.own_card");
            case OWN_EXCHANGE -> no(CONFIDENTIALITY, "access.no.own_given");
            case WRITE_CARD -> no(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.card_write");
            case READ_CARD -> card(day);
            case WITHDRAW_DOCUMENT,
                    CLASSIFY,
                    ASSIGN,
                    END_ENROLMENT,
                    ANSWER,
                    KEEP_AUTHORITY,
                    GIVE_VIEW,
                    KEEP_INSPECTION,
                    KEEP_COPY,
                    COPY_DOSSIER,
                    KEEP_EXCHANGE,
                    KEEP_RIGHT -> no(OTHER_FILES_WITH_DIRECTION, "access.no.head_only");
        };
    }

    private static Ruling.Denied card(LocalDate day) {
        return no(CONFIDENTIALITY, SchoolDay.taught(day) ? "access.no.card" : NO_SCHOOL_DAY);
    }

    /// To who guided the pupil.
    private static Ruling.Denied card(Whereabouts pupil, LocalDate day) {
        return pupil.attends(day) ? card(day) : notNow("access.no.card_left");
    }

    /// Who decides for the pupil at another age is told so. A guardian without authority, and
    /// everybody else, hears what one hears about a pupil who is not there.
    @Upholds(CONFIDENTIALITY)
    private static Ruling.Denied own(Reader reader, Whereabouts pupil, Act act, LocalDate day) {
        if (reader.isPupil(pupil.pupil())) {
            return notNow(
                    act == Act.OWN_CARD
                            ? "access.no.card_not_sixteen"
                            : act == Act.OWN_PICTURES
                                    ? "access.no.pictures_not_sixteen"
                                    : act == Act.OWN_EXCHANGE
                                            ? "access.no.given_not_sixteen"
                                            : "access.no.not_sixteen");
        }
        return reader.hasAuthority(pupil.pupil(), day)
                ? notNow(
                        act == Act.OWN_CARD
                                ? "access.no.card_sixteen"
                                : act == Act.OWN_PICTURES
                                        ? "access.no.pictures_sixteen"
                                        : act == Act.OWN_EXCHANGE ? "access.no.given_sixteen" : "access.no.sixteen")
                : stranger(reader, act, day);
    }

    /// What only those do who decide for the pupil.
    private static boolean ofDecider(Act act) {
        return act == Act.READ_OWN_LOG || act == Act.OWN_CARD || act == Act.OWN_PICTURES || act == Act.OWN_EXCHANGE;
    }

    /// Parents have the right to inspect, under supervision.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    private static Ruling.Denied ownChild(Reader reader, Whereabouts pupil, Act act, LocalDate day) {
        if (act != Act.GIVE_VIEW) {
            return no(INSPECTION_UNDER_SUPERVISION, "access.no.own_child");
        }
        return no(
                INSPECTION_UNDER_SUPERVISION,
                reader.hasAuthority(pupil.pupil(), day) ? "access.no.view_sixteen" : "access.no.view_authority");
    }

    /// So have pupils who decide for themselves.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    private static Ruling.Denied ownDossier(Act act) {
        return no(
                INSPECTION_UNDER_SUPERVISION, act == Act.GIVE_VIEW ? "access.no.view_young" : "access.no.own_dossier");
    }

    /// The doctor keeps the medical file and nothing of the school's.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    private static Ruling.Denied doctor() {
        return no(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, "access.no.doctor");
    }

    static boolean medical(Act act) {
        return act == Act.READ_MEDICAL || act == Act.WRITE_MEDICAL || act == Act.REOPEN_MEDICAL;
    }

    /// The same words about every pupil, so that nobody learns of whom there is a medical file.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    private static Ruling.Denied medical(Reader reader, LocalDate day) {
        return no(
                MEDICAL_FILE_WITH_SCHOOL_DOCTOR,
                holds(reader, StaffFunction.SCHOOL_DOCTOR, day) ? "access.no.not_at_school" : "access.no.medical");
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    private static Ruling.Denied expert() {
        return no(EXPERTS_AFTER_CONSENT, "access.no.expert");
    }

    static boolean holds(Reader reader, StaffFunction function, LocalDate day) {
        return reader.functions().stream()
                .anyMatch(held -> held.function() == function && held.period().contains(day));
    }

    /// For a reason of time.
    private static Ruling.Denied notNow(String key) {
        return new Ruling.Denied(CONFIDENTIALITY, Sentence.of(key), Ruling.Why.NOT_NOW);
    }

    private static Ruling.Denied no(Clause clause, String key) {
        return new Ruling.Denied(clause, Sentence.of(key));
    }
}
