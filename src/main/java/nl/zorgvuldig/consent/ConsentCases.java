package nl.zorgvuldig.consent;

import java.util.Collection;
import java.util.List;
import nl.zorgvuldig.kernel.PupilId;

/// For modules that ask case by case: they give a bean, and those who decide read the case and
/// answer on one page, whichever module asks.
public interface ConsentCases {
    PurposeKind kind();

    /// The cases about these pupils that were asked, newest first, also those that have ended.
    /// Called inside a unit of work of the program itself that reads; what it tells is shown to
    /// those who may answer for the pupil.
    List<CaseQuestion> list(Collection<PupilId> pupils);
}
