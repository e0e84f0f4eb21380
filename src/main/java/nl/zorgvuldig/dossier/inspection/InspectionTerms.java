package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import nl.zorgvuldig.platform.policy.Upholds;

/// Term within which a request must be met. The law gives a month (AVG art. 12(3)), older guidance
/// for schools four weeks; 28 days satisfy both.
///
/// @param asked the school day of the request
public record InspectionTerms(LocalDate asked) {
    /// Days between the request and the last day for its appointment.
    static final int DAYS = 28;

    /// Days before the end from which there is a warning, and in which a late appointment can still
    /// be planned.
    static final int WEEK = 7;

    /// How much time is left.
    public enum Pressure {
        AMPLE,
        /// A week or less.
        SHORT,
        /// The school's own term is over, that of the law is not.
        LATE,
        /// The term of the law is over.
        TOO_LATE
    }

    /// The last day for the appointment.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public LocalDate last() {
        return asked.plusDays(DAYS);
    }

    /// The last day the law allows.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public LocalDate legal() {
        return asked.plusMonths(1);
    }

    public Pressure on(LocalDate today) {
        if (today.isAfter(legal())) {
            return Pressure.TOO_LATE;
        }
        if (today.isAfter(last())) {
            return Pressure.LATE;
        }
        return today.isBefore(last().minusDays(WEEK)) ? Pressure.AMPLE : Pressure.SHORT;
    }

    /// The last day that can be chosen today: that of the term or, when it is late or must be
    /// planned again, within a week.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public LocalDate latest(LocalDate today) {
        LocalDate week = today.plusDays(WEEK);
        return week.isAfter(last()) ? week : last();
    }
}
