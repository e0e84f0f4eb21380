package nl.zorgvuldig.dossier.record.plans;

import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// A form about a plan for support.
///
/// @param back address of the previous page
public record PlanFormPage(
        String address,
        String back,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        What what,
        Form form) {
    /// What the form does. Its code ends message keys.
    public enum What {
        NEW,
        CHANGE,
        EVALUATE,
        CLOSE;

        public String code() {
            return Codes.of(this);
        }
    }

    /// Whether it is about the plan itself, not about its progress.
    public boolean writes() {
        return what == What.NEW || what == What.CHANGE;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
