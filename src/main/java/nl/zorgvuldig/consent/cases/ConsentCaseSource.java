package nl.zorgvuldig.consent.cases;

import java.util.Collection;
import java.util.List;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// For modules that ask case by case: they give a bean, and those who decide read the case and
/// answer on one page, whichever module asks.
public interface ConsentCaseSource {
    PurposeKind kind();

    /// The cases about these pupils that were asked, newest first, also those that have ended.
    /// Called inside a unit of work of the program itself that reads; what it tells is shown to
    /// those who may answer for the pupil.
    List<ConsentCase> list(Collection<PupilId> pupils);
}
