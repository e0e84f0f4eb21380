package nl.zorgvuldig.dossier.record.plans;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// That an entry belongs to a plan for support.
///
/// @param plan the entry that is the plan
public record PlanLink(EntryId plan, EntryId entry, Role role, PersonId by, Instant at) {
    public enum Role {
        /// It is about what the plan is about.
        ATTACHED,
        /// It says how it goes with the plan.
        EVALUATION,
        /// It says how it went, and ends the plan.
        CLOSING;

        public String code() {
            return Codes.of(this);
        }
    }

    /// Whether the other says the same; only the moment may differ.
    boolean repeats(PlanLink other) {
        return joins(other) && role == other.role && by.equals(other.by);
    }

    /// Whether the other is about the same entry of the same plan, in whatever role.
    boolean joins(PlanLink other) {
        return plan.equals(other.plan) && entry.equals(other.entry);
    }
}
