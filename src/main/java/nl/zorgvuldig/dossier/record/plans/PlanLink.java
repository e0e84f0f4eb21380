package nl.zorgvuldig.dossier.record.plans;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Link of an entry to a plan for support.
///
/// @param plan the entry that is the plan
public record PlanLink(EntryId plan, EntryId entry, Role role, PersonId by, Instant at) {
    public enum Role {
        /// It concerns the subject of the plan.
        ATTACHED,
        /// It describes the progress of the plan.
        EVALUATION,
        /// It describes the result, and ends the plan.
        CLOSING;

        public String code() {
            return Codes.of(this);
        }
    }

    /// Whether the other says the same; only the time may differ.
    boolean repeats(PlanLink other) {
        return joins(other) && role == other.role && by.equals(other.by);
    }

    /// Whether the other links the same entry to the same plan, in any role.
    boolean joins(PlanLink other) {
        return plan.equals(other.plan) && entry.equals(other.entry);
    }
}
