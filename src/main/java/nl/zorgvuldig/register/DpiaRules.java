package nl.zorgvuldig.register;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.policy.FreeText;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// When an impact assessment is to be looked at again, and what a review needs.
public record DpiaRules(LocalDate today) {
    static final int YEARS = 3;
    public static final int WARNED = 30;

    /// How it stands with one.
    public enum Standing {
        /// It was announced and never made.
        TO_MAKE,
        DONE,
        /// To be looked at again within [#WARNED] days.
        SOON,
        OVERDUE
    }

    @Upholds(CONFIDENTIALITY)
    public Standing standing(Optional<Review> newest) {
        if (newest.isEmpty()) {
            return Standing.TO_MAKE;
        }
        LocalDate next = newest.get().nextOn();
        if (next.isBefore(today)) {
            return Standing.OVERDUE;
        }
        return next.isAfter(today.plusDays(WARNED)) ? Standing.DONE : Standing.SOON;
    }

    /// Who watches over data looks at one again on the day that was chosen, and hears of it before. One
    /// that was announced and never made has no day.
    @Upholds(CONFIDENTIALITY)
    Waiting waiting(Optional<Review> newest) {
        return switch (standing(newest)) {
            case TO_MAKE -> new Waiting.Nobody();
            case DONE -> new Waiting.Day(newest.orElseThrow().nextOn().minusDays(WARNED));
            case SOON, OVERDUE -> {
                Review before = newest.orElseThrow();
                yield new Waiting.Somebody(
                        Party.KEEPER,
                        "register.task.review",
                        ProcessorRules.later(before.heldOn(), before.nextOn().minusDays(WARNED)),
                        before.nextOn(),
                        CONFIDENTIALITY);
            }
        };
    }

    List<Objection> dpia(String title, String reason) {
        return ProcessorRules.all(
                ProcessorRules.text("title", title, ProcessorRules.SHORT),
                ProcessorRules.text("reason", reason, ProcessorRules.LONG));
    }

    /// A next day within three years: what is asked changes, and so do risks.
    @Upholds(CONFIDENTIALITY)
    List<Objection> review(Optional<LocalDate> heldOn, String outcome, String measures, Optional<LocalDate> nextOn) {
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
