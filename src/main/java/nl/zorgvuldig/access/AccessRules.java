package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Ruling.Allowed;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;
import org.jspecify.annotations.Nullable;

/// Who may do what with a pupil's dossier. Facts in, decision out: no database, no clock, no
/// framework. The database holds a second opinion, written apart (`access.my_pupils`); a test
/// compares the two. What is said when the answer is no stands in [Refusals].
record AccessRules(Reader reader, Whereabouts pupil, Act act, LocalDate day) {

    static Ruling decide(Reader reader, Whereabouts pupil, Act act, LocalDate day) {
        @Nullable Allowed yes = new AccessRules(reader, pupil, act, day).grant();
        return yes != null ? yes : Refusals.known(reader, pupil, act, day);
    }

    /// Who may read or write in more than one way does so in the way that opens most: a head who
    /// also guides the group is there as head.
    private @Nullable Allowed grant() {
        return switch (act) {
            case READ, READ_DOCUMENT -> first(asKeeper(), guides().asSupportCoordinator(), asBoard(), guides().grant());
            case LIST, SEARCH, READ_CONSENT -> first(guides().grant(), asKeeper(), asBoard());
            case WRITE, COPY_DOCUMENT, CONSULT -> first(asKeeper(), guides().asSupportCoordinator(), guides().grant());
            case KEEP_EXPERT -> first(asKeeper(), guides().asSupportCoordinator());
            case READ_LOG -> first(asKeeper(), asBoard(), asProtector());
            case WITHDRAW_DOCUMENT,
                    CLASSIFY,
                    ASSIGN,
                    END_ENROLMENT,
                    ANSWER,
                    KEEP_AUTHORITY,
                    KEEP_INSPECTION,
                    KEEP_COPY,
                    COPY_DOSSIER,
                    KEEP_EXCHANGE,
                    KEEP_RIGHT -> asKeeper();
            case PREPARE_EXCHANGE -> first(asKeeper(), guides().asSupportCoordinator());
            case OWN_EXCHANGE ->
                asDecider(TO_THIRD_PARTIES_AFTER_CONSENT, "access.because.own_given", "access.because.given");
            case READ_OWN_LOG, OWN_CARD ->
                asDecider(CONFIDENTIALITY, "access.because.own_log", "access.because.authority");
            case OWN_PICTURES ->
                asDecider(RECORDING_AFTER_CONSENT, "access.because.own_pictures", "access.because.pictures");
            case GIVE_VIEW ->
                first(
                        asKeeper(),
                        asDecider(INSPECTION_UNDER_SUPERVISION, "access.because.own_view", "access.because.view"));
            case FETCH_COPY ->
                asDecider(INSPECTION_UNDER_SUPERVISION, "access.because.own_copy", "access.because.copy");
            case READ_CARD -> first(guides().grant(), SchoolDay.taught(day) ? asColleague() : null);
            case WRITE_CARD ->
                pupil.attends(day) ? first(asKeeper(), guides().asSupportCoordinator(), guides().grant()) : null;
            case READ_MEDICAL, WRITE_MEDICAL -> asDoctor();
            case READ_PERSONNEL, READ_PERSONNEL_DOCUMENT, COPY_PERSONNEL, WRITE_PERSONNEL -> null;
            case COMMENT_PERSONNEL, READ_PERSONNEL_LOG, LIST_PERSONNEL, KEEP_APPLICANTS -> null;
            case REOPEN_MEDICAL,
                    INSPECT,
                    ADVISE,
                    ASK_INSPECTION,
                    ASK_COPY,
                    MAKE_COPY,
                    ASK_MEDICAL,
                    SHOW_MEDICAL,
                    KEEP_MEDICAL_KEY,
                    COACH,
                    WATCH,
                    KEEP_PICTURES,
                    SEE_PICTURE,
                    IMPORT,
                    APPOINT,
                    SIGN,
                    SIGN_IN,
                    KEEP_PASSKEY,
                    EXPORT_LOG,
                    ASK_CONSENT,
                    RETAIN,
                    KEEP_EVENT,
                    ASK_FILMING,
                    KEEP_FILMING,
                    TEACH,
                    ADMIT,
                    GIVE_PACKAGE,
                    KEEP_GROUNDS,
                    REPORT_BREACH,
                    READ_BREACH,
                    KEEP_BREACH,
                    TELL_BREACH,
                    KEEP_REGISTER,
                    APPROVE_REGISTER,
                    ASK_RIGHT,
                    BROWSE,
                    MAINTAIN,
                    DESTROY -> null;
        };
    }

    /// *Begeleiders*, up to and including the last school day of the pupil.
    private GuideRules guides() {
        return new GuideRules(reader, pupil, day);
    }

    /// Everybody who works at the school where the pupil is, on the days that it is there.
    @Upholds(CONFIDENTIALITY)
    private @Nullable Allowed asColleague() {
        return new ColleagueRules(reader, pupil, day).grant();
    }

    /// The head of the school that keeps the dossier, also after the pupil left.
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    private @Nullable Allowed asKeeper() {
        for (FunctionHeld held : reader.functions()) {
            if (holds(held, StaffFunction.HEAD) && held.school().orElseThrow().equals(pupil.keeper())) {
                return granted(OTHER_FILES_WITH_DIRECTION, Relation.HEAD, held, "access.because.head");
            }
        }
        return null;
    }

    /// The *bevoegd gezag* reads; it does not write in dossiers.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    private @Nullable Allowed asBoard() {
        for (FunctionHeld held : reader.functions()) {
            if (holds(held, StaffFunction.BOARD)) {
                return granted(DOSSIER_FOR_GUIDES_AND_AUTHORITY, Relation.BOARD, held, "access.because.board");
            }
        }
        return null;
    }

    /// The data protection officer sees who did what, never what is written.
    @Upholds(CONFIDENTIALITY)
    private @Nullable Allowed asProtector() {
        for (FunctionHeld held : reader.functions()) {
            if (holds(held, StaffFunction.DATA_PROTECTION_OFFICER)) {
                return granted(CONFIDENTIALITY, Relation.PROTECTION, held, "access.because.protection");
            }
        }
        return null;
    }

    /// The *schoolarts*, of all schools of the board, as long as the pupil is at one of them.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    private @Nullable Allowed asDoctor() {
        for (FunctionHeld held : reader.functions()) {
            if (holds(held, StaffFunction.SCHOOL_DOCTOR) && pupil.attends(day)) {
                return granted(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, Relation.DOCTOR, held, "access.because.doctor");
            }
        }
        return null;
    }

    /// Who decides for the pupil sees who looked, and says what they think of what stands there:
    /// those with authority, and from sixteen the pupil alone.
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY, INSPECTION_UNDER_SUPERVISION})
    private @Nullable Allowed asDecider(Clause clause, String self, String guardian) {
        boolean alone = reader.decidesAlone(pupil.pupil(), day);
        if (reader.isPupil(pupil.pupil()) && alone) {
            return own(clause, self);
        }
        return !alone && reader.hasAuthority(pupil.pupil(), day) ? own(clause, guardian) : null;
    }

    private Allowed own(Clause clause, String key) {
        return new Allowed(clause, Relation.OWN_CHILD, Optional.empty(), Sentence.of(key));
    }

    private boolean holds(FunctionHeld held, StaffFunction function) {
        return held.function() == function && held.period().contains(day);
    }

    private Allowed granted(Clause clause, Relation relation, FunctionHeld held, String key) {
        Optional<UUID> via = Optional.of(held.id());
        return new Allowed(clause, relation, via, Sentence.of(key, held.period()));
    }

    @SafeVarargs
    private static @Nullable Allowed first(@Nullable Allowed... answers) {
        for (@Nullable Allowed answer : answers) {
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }
}
