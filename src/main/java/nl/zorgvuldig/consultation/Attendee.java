package nl.zorgvuldig.consultation;

import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// Somebody who may come into a consultation: they take part in it, or lead the school. Which pupils
/// they see there is decided for each.
public final class Attendee {
    private final Consultation consultation;
    private final PersonId person;
    private final Role role;

    /// Only the rule makes these.
    Attendee(Consultation consultation, PersonId person, Role role) {
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

    public Role role() {
        return role;
    }

    public Clause clause() {
        return Clause.TALKS_END_IN_AGREEMENTS;
    }

    public Sentence because() {
        return Sentence.of("consultation.because." + role.code());
    }
}
