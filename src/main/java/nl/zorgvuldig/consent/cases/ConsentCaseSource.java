package nl.zorgvuldig.consent.cases;

import java.util.Collection;
import java.util.List;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// SPI for modules that ask case by case; implementations are beans. Legal representatives read the
/// cases and answer on one page, whichever module asks.
public interface ConsentCaseSource {
    PurposeKind kind();

    /// The cases asked about these pupils, newest first, ended ones included. Called inside a unit
    /// of work of the system account; the result is shown to people who may answer for the pupil.
    List<ConsentCase> list(Collection<PupilId> pupils);
}
