package nl.zorgvuldig.platform.casework;

/// Role in which somebody takes part in a case. The kind of case says who that is today.
public enum CaseParty {
    /// The person who decides about it.
    KEEPER,
    /// The person who made the request.
    APPLICANT,
    /// The person who supervises an inspection.
    SUPERVISOR,
    /// Every legal representative of the pupil who has not answered.
    DECIDERS,
    /// The person who prepared or proposed it.
    PROPOSER,
    /// The person it is about, or who must do it in person.
    SELF
}
