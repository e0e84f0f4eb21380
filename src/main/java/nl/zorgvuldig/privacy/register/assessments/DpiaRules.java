package nl.zorgvuldig.privacy.register.assessments;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.register.DpiaReview;
import nl.zorgvuldig.privacy.register.processors.ProcessorRules;

/// Rules for when an impact assessment is due for review and what a review needs.
public record DpiaRules(LocalDate today) {
    static final int YEARS = 3;
    public static final int WARNED = 30;

    /// State of an impact assessment.
    public enum Standing {
        /// Announced and never made.
        TO_MAKE,
        DONE,
        /// Due for review within [#WARNED] days.
        SOON,
        OVERDUE
    }

    @Upholds(CONFIDENTIALITY)
    public Standing standing(Optional<DpiaReview> newest) {
        if (newest.isEmpty()) {
            return Standing.TO_MAKE;
        }
        LocalDate next = newest.get().nextOn();
        if (next.isBefore(today)) {
            return Standing.OVERDUE;
        }
        return next.isAfter(today.plusDays(WARNED)) ? Standing.DONE : Standing.SOON;
    }

    /// The review awaited from the data protection officer on the chosen day, announced in
    /// advance. An assessment that was announced and never made has no day.
    @Upholds(CONFIDENTIALITY)
    AwaitedAction waiting(Optional<DpiaReview> newest) {
        return switch (standing(newest)) {
            case TO_MAKE -> new AwaitedAction.Nobody();
            case DONE -> new AwaitedAction.Day(newest.orElseThrow().nextOn().minusDays(WARNED));
            case SOON, OVERDUE -> {
                DpiaReview before = newest.orElseThrow();
                yield new AwaitedAction.Somebody(
                        CaseParty.KEEPER,
                        "register.task.review",
                        ProcessorRules.later(before.heldOn(), before.nextOn().minusDays(WARNED)),
                        before.nextOn(),
                        CONFIDENTIALITY);
            }
        };
    }

    public List<Objection> dpia(String title, String reason) {
        return ProcessorRules.all(
                ProcessorRules.text("title", title, ProcessorRules.SHORT),
                ProcessorRules.text("reason", reason, ProcessorRules.LONG));
    }

    /// Objections to a review. The next one must be within three years, since the processing and
    /// its risks change.
    @Upholds(CONFIDENTIALITY)
    public List<Objection> review(
            Optional<LocalDate> heldOn, String outcome, String measures, Optional<LocalDate> nextOn) {
        return ProcessorRules.all(
                heldOn.isEmpty()
                        ? ProcessorRules.no("heldOn", "register.no.day")
                        : heldOn.get().isAfter(today)
                                ? ProcessorRules.no("heldOn", "register.no.future")
                                : Optional.empty(),
                ProcessorRules.text("outcome", outcome, ProcessorRules.LONG),
                FreeText.length("measures", measures, ProcessorRules.LONG),
                nextOn.isEmpty()
                        ? ProcessorRules.no("nextOn", "register.no.day")
                        : !nextOn.get().isAfter(today)
                                ? ProcessorRules.no("nextOn", "register.no.next_past")
                                : nextOn.get().isAfter(today.plusYears(YEARS))
                                        ? ProcessorRules.no("nextOn", "register.no.next_far", YEARS)
                                        : Optional.empty());
    }
}
