package nl.zorgvuldig.platform.holdings;

/// Kind of personal data in a column; the categories of the register of processing (AVG art.
/// 30(1)(c)).
public enum DataKind {
    /// An id that stands for someone.
    REFERENCE,
    /// A keyed hash to find someone by.
    LOOK_UP,
    NAME,
    BIRTH_DATE,
    /// Address, e-mail, telephone.
    CONTACT,
    /// Who stands in which relation to whom, from when to when, and why.
    RELATION,
    /// School, group, enrolment, leaving.
    SCHOOL_CAREER,
    /// Records of guidance: observations, results, talks, agreements, plans.
    GUIDANCE,
    /// Health, as far as guidance or care needs it (AVG art. 9).
    HEALTH,
    /// Appointment and pay.
    EMPLOYMENT,
    /// A message sent to someone.
    MESSAGE,
    /// Who did what, when.
    ACTIVITY,
    /// What someone agreed to or refused.
    CONSENT,
    /// Photos and recordings.
    IMAGE
}
