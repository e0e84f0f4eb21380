package nl.zorgvuldig.policy;

/// As what somebody may do something with a pupil's dossier.
public enum Way {
    /// The head of the school that keeps the dossier, also after the pupil left.
    KEEPER,
    /// The support coordinator of the school where the pupil is.
    SUPPORT_COORDINATOR,
    /// Who guides the pupil: through a group, as support coordinator, or by an assignment of the head; up to and
    /// including the pupil's last school day.
    GUIDE,
    /// The *bevoegd gezag*.
    BOARD,
    /// The data protection officer.
    PROTECTOR,
    /// Everybody who works at the school where the pupil is, on school days.
    COLLEAGUE,
    /// The school doctor, as long as the pupil is at a school of the board; after that on a day for which a reason was
    /// written down.
    DOCTOR,
    /// The doctor who keeps the medical file of a pupil who left.
    DOCTOR_OF_LEAVER,
    /// Who decides for the pupil: those with authority, and from sixteen the pupil alone.
    DECIDER,
    /// Who has a seat in an inspection that is open now.
    INSPECTION,
    /// An expert from outside, on the agreed days.
    ADVICE
}
