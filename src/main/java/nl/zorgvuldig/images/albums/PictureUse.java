package nl.zorgvuldig.images.albums;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;

/// Use of a picture, as shown to a parent.
///
/// @param address where it can be seen; empty when there is none
/// @param purpose the consent it rests on
public record PictureUse(LocalDate day, Sentence what, Optional<String> address, PurposeKey purpose) {
    /// SPI for modules that use pictures; implementations are beans.
    public interface Source {
        /// The purposes such uses rest on.
        List<PurposeKey> purposes();

        /// Uses of the picture, newest first, in words for the legal representatives of this child;
        /// which of them may read about it is decided elsewhere. Called inside a unit of work of
        /// the system account.
        List<PictureUse> list(PictureId picture, PupilId child);
    }
}
