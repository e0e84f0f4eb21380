package nl.zorgvuldig.kernel;

/// How certain it is that somebody is who they say, and how certain it must be for each act.
public enum Strength {
    /// One proof, such as a link in a mailbox.
    WEAK,
    /// Two proofs, or one that only the person can give: a passkey that asked for finger, face or
    /// code.
    STRONG;

    public boolean suffices(Act act) {
        return this == STRONG || neededFor(act) == WEAK;
    }

    /// The table. Weak suffices for one's own consent, requests and settings, for reporting a data
    /// breach, and for what the program does by itself, in whoever's request that is; all
    /// else opens, decides or keeps something about people, and needs a strong proof.
    public static Strength neededFor(Act act) {
        return switch (act) {
            case BROWSE,
                    SIGN_IN,
                    ANSWER,
                    READ_CONSENT,
                    ASK_INSPECTION,
                    ASK_COPY,
                    ASK_FILMING,
                    OWN_PICTURES,
                    REPORT_BREACH -> WEAK;
            // the program's own
            case MAINTAIN, DESTROY, MAKE_COPY, GIVE_PACKAGE -> WEAK;
            case READ,
                    WRITE,
                    READ_DOCUMENT,
                    COPY_DOCUMENT,
                    WITHDRAW_DOCUMENT,
                    CLASSIFY,
                    READ_LOG,
                    READ_OWN_LOG,
                    ASSIGN,
                    END_ENROLMENT,
                    KEEP_AUTHORITY,
                    RETAIN,
                    ASK_CONSENT,
                    KEEP_INSPECTION,
                    INSPECT,
                    KEEP_COPY,
                    COPY_DOSSIER,
                    FETCH_COPY,
                    GIVE_VIEW,
                    READ_MEDICAL,
                    WRITE_MEDICAL,
                    REOPEN_MEDICAL,
                    ASK_MEDICAL,
                    SHOW_MEDICAL,
                    KEEP_MEDICAL_KEY,
                    READ_CARD,
                    WRITE_CARD,
                    OWN_CARD,
                    COACH,
                    WATCH,
                    CONSULT,
                    KEEP_EXPERT,
                    ADVISE,
                    PREPARE_EXCHANGE,
                    KEEP_EXCHANGE,
                    OWN_EXCHANGE,
                    KEEP_GROUNDS,
                    KEEP_EVENT,
                    KEEP_FILMING,
                    TEACH,
                    KEEP_PICTURES,
                    SEE_PICTURE,
                    READ_PERSONNEL,
                    READ_PERSONNEL_DOCUMENT,
                    COPY_PERSONNEL,
                    WRITE_PERSONNEL,
                    COMMENT_PERSONNEL,
                    READ_PERSONNEL_LOG,
                    LIST_PERSONNEL,
                    KEEP_APPLICANTS,
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
                    KEEP_PASSKEY,
                    ADMIT,
                    EXPORT_LOG -> STRONG;
        };
    }
}
