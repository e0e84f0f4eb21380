package nl.zorgvuldig.platform.policy;

/// The capacity in which somebody may act on a pupil's dossier.
public enum AccessCapacity {
    /// The head of the school that keeps the dossier, also after the pupil left.
    KEEPER,
    /// The support coordinator of the school where the pupil is.
    SUPPORT_COORDINATOR,
    /// Who guides the pupil: through a group, as support coordinator, or by an assignment of the head; up to and
    /// including the pupil's last school day.
    GUIDE,
    /// The *bevoegd gezag*.
    BOARD,
    /// The data protection officer, about every pupil.
    DATA_PROTECTION_OFFICER,
    /// Everybody who works at the school where the pupil is, on school days. What is so open to all is refused on
    /// another day in the words of the emergency card.
    COLLEAGUE,
    /// The school doctor, as long as the pupil is at a school of the board; after that on a day for which a reason was
    /// written down. Stands alone.
    SCHOOL_DOCTOR,
    /// The doctor who keeps the medical file of a pupil who left. Stands alone.
    SCHOOL_DOCTOR_OF_FORMER_PUPIL,
    /// Those with authority over the pupil, and from sixteen the pupil alone.
    LEGAL_REPRESENTATIVE,
    /// Who takes part in an inspection that is open now. Stands alone.
    SUPERVISED_INSPECTION,
    /// An expert from outside, on the agreed days. Stands alone.
    EXTERNAL_EXPERT;

    /// Whether more facts decide about it than about the others, so that it is the only one of an act.
    boolean alone() {
        return switch (this) {
            case SCHOOL_DOCTOR, SCHOOL_DOCTOR_OF_FORMER_PUPIL, SUPERVISED_INSPECTION, EXTERNAL_EXPERT -> true;
            case KEEPER, SUPPORT_COORDINATOR, GUIDE, BOARD, DATA_PROTECTION_OFFICER, COLLEAGUE, LEGAL_REPRESENTATIVE ->
                false;
        };
    }
}
