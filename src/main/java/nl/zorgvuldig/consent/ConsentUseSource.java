package nl.zorgvuldig.consent;

import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// For modules that act on consent: they give a bean, and parents see on their page what their yes
/// was used for.
@FunctionalInterface
public interface ConsentUseSource {
    /// The uses made of consent about a pupil, newest first. Called inside a unit of work of the
    /// program itself; what it tells is shown to those who may answer for this pupil.
    List<ConsentUse> list(PupilId pupil);
}
