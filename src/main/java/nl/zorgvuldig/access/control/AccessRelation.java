package nl.zorgvuldig.access.control;

import nl.zorgvuldig.platform.kernel.Codes;

/// Relation through which somebody has access. Its code is in the log.
public enum AccessRelation {
    /// Guides a group that the pupil is in.
    GROUP(true),
    /// Support coordinator of the pupil's school.
    SCHOOL(true),
    /// Was assigned this one pupil, until a day.
    ASSIGNMENT(true),
    /// Works at the pupil's school.
    COLLEAGUE(true),
    /// Head of the school that keeps the dossier.
    HEAD(true),
    /// *Bevoegd gezag*.
    BOARD(true),
    /// School doctor of the board.
    DOCTOR(false),
    /// Data protection officer.
    PROTECTION(true),
    /// Parent, guardian or caregiver of the pupil, or the pupil.
    OWN_CHILD(false),
    /// External expert, with consent.
    EXPERT(true),
    /// Works for the personnel office of the board.
    PERSONNEL_OFFICE(false),
    /// The employee whom a personnel dossier is about.
    EMPLOYEE(false),
    NONE(false);

    private final boolean toDossier;

    AccessRelation(boolean toDossier) {
        this.toDossier = toDossier;
    }

    /// Whether it lets somebody other than the family open what the school keeps in a pupil's
    /// dossier.
    public boolean toDossier() {
        return toDossier;
    }

    public String code() {
        return Codes.of(this);
    }
}
