package nl.zorgvuldig.images.events.notices;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;

/// Rules for whom the program notifies of an event: every parent, guardian and caregiver of a
/// child. One exception: where an address in the family is secret, a parent without authority who
/// does not look after the child is not told by the program where the child will be and when; the
/// head sees that, and decides.
final class EventAudienceRules {
    private EventAudienceRules() {}

    /// Whether an address in the child's family is secret.
    enum Address {
        OPEN,
        SECRET
    }

    enum Told {
        TOLD,
        LEFT_TO_THE_HEAD
    }

    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    static Told decide(GuardianRelation relation, ParentalAuthority authority, Address address) {
        return switch (address) {
            case OPEN -> Told.TOLD;
            case SECRET ->
                switch (authority) {
                    case JOINT, SOLE -> Told.TOLD;
                    case NONE, UNKNOWN ->
                        switch (relation) {
                            case CAREGIVER, GUARDIAN, INSTITUTION -> Told.TOLD;
                            case MOTHER, FATHER, PARENT -> Told.LEFT_TO_THE_HEAD;
                        };
                };
        };
    }
}
