package nl.zorgvuldig.care.consultation;

import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Person who may enter a consultation: a participant, or head or support coordinator of the
/// school. Which pupils they see there is decided per pupil.
public final class ConsultationAttendee {
    private final Consultation consultation;
    private final PersonId person;
    private final AttendeeRole role;

    /// Only [ConsultationRules] makes these.
    ConsultationAttendee(Consultation consultation, PersonId person, AttendeeRole role) {
        this.consultation = consultation;
        this.person = person;
        this.role = role;
    }

    public Consultation consultation() {
        return consultation;
    }

    public PersonId person() {
        return person;
    }

    public AttendeeRole role() {
        return role;
    }

    public Clause clause() {
        return Clause.TALKS_END_IN_AGREEMENTS;
    }

    public Sentence because() {
        return Sentence.of("consultation.because." + role.code());
    }

    /// Role in which somebody enters a consultation.
    public enum AttendeeRole {
        /// Planned it, and leads it.
        CHAIR,
        /// Takes part.
        PRESENT,
        /// Head or support coordinator of the school.
        LEAD;

        /// Whether they may change and close it.
        public boolean keeps() {
            return this != PRESENT;
        }

        public String code() {
            return Codes.of(this);
        }
    }
}
