package nl.zorgvuldig.platform.policy;

/// The capacity in which somebody may act on a pupil's dossier.
public enum AccessCapacity {
    /// The head of the school that keeps the dossier, also after the pupil left.
    KEEPER,
    /// The support coordinator of the school where the pupil is.
    SUPPORT_COORDINATOR,
    /// The person who guides the pupil: through a group, as support coordinator, or by an
    /// assignment of the head; up to and including the pupil's last school day.
    GUIDE,
    /// The *bevoegd gezag*.
    BOARD,
    /// The data protection officer, about every pupil.
    DATA_PROTECTION_OFFICER,
    /// Everybody who works at the school where the pupil is, on school days. On another day an act
    /// open to all of them is refused in the words of the emergency card.
    COLLEAGUE,
    /// The school doctor, as long as the pupil is at a school of the board; after that on a day for
    /// which a reason was recorded. Must be the only capacity of an act.
    SCHOOL_DOCTOR,
    /// The doctor who keeps the medical file of a pupil who left. Must be the only capacity of an
    /// act.
    SCHOOL_DOCTOR_OF_FORMER_PUPIL,
    /// Those with authority over the pupil, and from sixteen the pupil alone.
    LEGAL_REPRESENTATIVE,
    /// A participant in an inspection that is open now. Must be the only capacity of an act.
    SUPERVISED_INSPECTION,
    /// An expert from outside, on the agreed days. Must be the only capacity of an act.
    EXTERNAL_EXPERT;

    /// Whether it must be the only capacity of an act, because more facts decide about it than
    /// about the others.
    boolean alone() {
        return switch (this) {
            case SCHOOL_DOCTOR, SCHOOL_DOCTOR_OF_FORMER_PUPIL, SUPERVISED_INSPECTION, EXTERNAL_EXPERT -> true;
            case KEEPER, SUPPORT_COORDINATOR, GUIDE, BOARD, DATA_PROTECTION_OFFICER, COLLEAGUE, LEGAL_REPRESENTATIVE ->
                false;
        };
    }
}
