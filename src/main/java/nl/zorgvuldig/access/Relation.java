package nl.zorgvuldig.access;

import nl.zorgvuldig.kernel.Codes;

/// Through which relation someone may. The code stands in the log.
public enum Relation {
    /// Guides a group the pupil is in.
    GROUP,
    /// Support coordinator of the pupil's school.
    SCHOOL,
    /// Was given this one pupil, until a day.
    ASSIGNMENT,
    /// Works at the pupil's school.
    COLLEAGUE,
    /// Head of the school that keeps the dossier.
    HEAD,
    /// *Bevoegd gezag*.
    BOARD,
    /// School doctor of the board.
    DOCTOR,
    /// Data protection officer.
    PROTECTION,
    /// Parent, guardian or caregiver of the pupil, or the pupil.
    OWN_CHILD,
    /// An expert from outside, with consent.
    EXPERT,
    /// Works for the personnel office of the board.
    PERSONNEL_OFFICE,
    /// The employee whom a personnel dossier is about.
    EMPLOYEE,
    NONE;

    public String code() {
        return Codes.of(this);
    }
}
