package nl.zorgvuldig.platform.casework;

/// As what somebody takes part in a case. Who that is today, the kind of case says.
public enum CaseParty {
    /// Who decides about it.
    KEEPER,
    /// Who asked.
    APPLICANT,
    /// Who sits beside who inspects.
    SUPERVISOR,
    /// Each who decides for the pupil and has not answered.
    DECIDERS,
    /// Who prepared or proposed it.
    PROPOSER,
    /// Who it is about, or who must do it in person.
    SELF
}
