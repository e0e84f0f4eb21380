package nl.zorgvuldig.consent;

import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// SPI for modules that act on consent; implementations are beans. Parents see on their page what
/// their consent was used for.
@FunctionalInterface
public interface ConsentUseSource {
    /// The uses of consent about a pupil, newest first. Called inside a unit of work of the system
    /// account; the result is shown to people who may answer for this pupil.
    List<ConsentUse> list(PupilId pupil);
}
