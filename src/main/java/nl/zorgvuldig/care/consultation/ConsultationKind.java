package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.Codes;

/// The three consultations the policy names.
public enum ConsultationKind {
    /// *Rapportvergadering*: all pupils of a group.
    REPORT_MEETING,
    /// *Leerlingbespreking*: pupils chosen from a group.
    PUPIL_DISCUSSION,
    /// *Intern zorgoverleg*: one pupil or a few, with the support coordinator.
    CARE_CONSULTATION;

    public String code() {
        return Codes.of(this);
    }
}
