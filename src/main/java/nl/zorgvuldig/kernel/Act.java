package nl.zorgvuldig.kernel;

import java.util.Locale;

/// What is being done with data about a person. The log records it, access is decided for it, and
/// row security sees it as `access.task()`. Its code is the constant's name in lower case.
public enum Act {
    /// Opening a dossier.
    READ,
    /// Adding an entry to a dossier, or correcting one.
    WRITE,
    /// Opening a document that is kept in a dossier.
    READ_DOCUMENT,
    /// Taking a document out of the program, as a file.
    COPY_DOCUMENT,
    /// Closing a document that should not have been added.
    WITHDRAW_DOCUMENT,
    /// Saying that an entry in a dossier becomes confidential, or no longer is.
    CLASSIFY,
    /// Reading who did what with a dossier, or who could open it; not its content.
    READ_LOG,
    /// Seeing who looked in the dossier of one's own child, or in one's own.
    READ_OWN_LOG,
    /// Giving a substitute a dated relation with one pupil.
    ASSIGN,
    /// Ending a pupil's enrolment.
    END_ENROLMENT,
    /// Seeing whether there is consent; never who said what.
    READ_CONSENT,
    /// Saying yes or no about a pupil, or writing down what somebody said.
    ANSWER,
    /// Recording who has authority over a pupil, and that those who have do not agree.
    KEEP_AUTHORITY,
    /// Deciding how long data is kept and what goes: the schedule, holding back, approving.
    RETAIN,
    /// Asking for consent: what is asked, of whom, until when.
    ASK_CONSENT,
    /// Asking to inspect a dossier, and taking that back.
    ASK_INSPECTION,
    /// Deciding on such a request: when and with whom, what is not shown, or no.
    KEEP_INSPECTION,
    /// Turning the pages of a dossier in an inspection under supervision.
    INSPECT,
    /// Asking for a copy of a dossier, and taking that back.
    ASK_COPY,
    /// Deciding on such a request: what is in it, how it is handed over, or no.
    KEEP_COPY,
    /// Putting together a copy the head ordered. The program alone.
    MAKE_COPY,
    /// Taking the copy of a dossier out of the program, to check and to print it.
    COPY_DOSSIER,
    /// Fetching the copy one asked for.
    FETCH_COPY,
    /// Giving one's view on what stands in a dossier, or filing one that was handed over on paper.
    GIVE_VIEW,
    /// Opening a medical file.
    READ_MEDICAL,
    /// Adding an entry to a medical file, or correcting one.
    WRITE_MEDICAL,
    /// Opening the medical file of a pupil who left, with the reason.
    REOPEN_MEDICAL,
    /// Asking the school doctor to see a medical file, and taking that back.
    ASK_MEDICAL,
    /// Answering such a request, and showing the file beside the doctor.
    SHOW_MEDICAL,
    /// Making, opening and handing over the key of a school doctor.
    KEEP_MEDICAL_KEY,
    /// Opening the emergency card of a pupil of one's own school.
    READ_CARD,
    /// Writing down on an emergency card what somebody who decides for the pupil said.
    WRITE_CARD,
    /// Seeing and writing one's own part of an emergency card.
    OWN_CARD,
    /// Coming into a coaching with recordings of lessons: starting, adding, ending it.
    COACH,
    /// Opening the recording of a lesson.
    WATCH,
    /// Planning a talk about pupils, taking part in it and writing down what is said about one.
    CONSULT,
    /// Proposing that an expert from outside thinks along about a pupil, keeping what is agreed
    /// about that, and who those experts are.
    KEEP_EXPERT,
    /// Seeing what was agreed to show, and advising, as an expert from outside.
    ADVISE,
    /// Preparing what is given to somebody outside, or asked of them.
    PREPARE_EXCHANGE,
    /// Deciding on that: that it is made, goes, or stops.
    KEEP_EXCHANGE,
    /// Handing a package to who has its link and its code, and taking what somebody outside was
    /// asked for. The program alone.
    GIVE_PACKAGE,
    /// Seeing what was given about one's own child, or about oneself.
    OWN_EXCHANGE,
    /// Switching on and off the grounds on which something is given without consent.
    KEEP_GROUNDS,
    /// Making a school event, and telling parents of it.
    KEEP_EVENT,
    /// Asking to film at school for oneself, and taking that back.
    ASK_FILMING,
    /// Deciding on such a request, and seeing who may be filmed.
    KEEP_FILMING,
    /// Writing down that a group was taught something, and saying what is taught; about no pupil.
    TEACH,
    /// Making albums of a group, adding pictures and saying who is in them.
    KEEP_PICTURES,
    /// Opening a picture of a group, as large as it is kept.
    SEE_PICTURE,
    /// Seeing the pictures one's own child is in, or one is in oneself.
    OWN_PICTURES,
    /// Opening the personnel dossier of somebody on the staff, or one's own.
    READ_PERSONNEL,
    /// Opening a document that is kept in a personnel dossier.
    READ_PERSONNEL_DOCUMENT,
    /// Taking a personnel dossier, or a document of it, out of the program.
    COPY_PERSONNEL,
    /// Adding to a personnel dossier, and closing what should not have been added.
    WRITE_PERSONNEL,
    /// Giving one's view on what stands in one's own personnel dossier.
    COMMENT_PERSONNEL,
    /// Seeing who looked in one's own personnel dossier.
    READ_PERSONNEL_LOG,
    /// Seeing of whom there is a personnel dossier.
    LIST_PERSONNEL,
    /// Keeping the register of applicants.
    KEEP_APPLICANTS,
    /// Reporting a data breach, and seeing what one reported oneself.
    REPORT_BREACH,
    /// Opening a report of a data breach.
    READ_BREACH,
    /// Judging a data breach, writing down whom it was reported to, and closing it.
    KEEP_BREACH,
    /// Handing out letters about a data breach.
    TELL_BREACH,
    /// Keeping the register of processing, the processors and the data protection impact
    /// assessments.
    KEEP_REGISTER,
    /// Signing off the register of processing, as the board.
    APPROVE_REGISTER,
    /// Asking for what the law gives somebody about their own data, or about their child's, and
    /// taking that back.
    ASK_RIGHT,
    /// Deciding on such a request, and carrying it out.
    KEEP_RIGHT,
    /// Seeing the names of the pupils one guides.
    LIST,
    /// Searching pupils by name.
    SEARCH,
    /// Importing a school's roster.
    IMPORT,
    /// Saying who holds which function.
    APPOINT,
    /// Letting somebody in who lost the way in, and ending sessions of somebody else.
    ADMIT,
    /// Signing what staff must keep to, and publishing what is to be signed.
    SIGN,
    /// Signing in and out, and making the first key to do so with.
    SIGN_IN,
    /// Making, naming and removing the passkeys one signs in with, when there is one already.
    KEEP_PASSKEY,
    /// Exporting or verifying the log.
    EXPORT_LOG,
    /// Ordinary work that opens nobody's dossier.
    BROWSE,
    /// The program's own work: name index, mail, sealing the log, the demonstration board.
    MAINTAIN,
    /// Removing what was kept about someone. The program alone; the database removes nothing of a
    /// pupil who is at school.
    DESTROY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
