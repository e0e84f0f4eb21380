package nl.zorgvuldig.images.albums;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;

/// Where a picture is used, as a parent may read it.
///
/// @param address where it can be seen; empty when there is none
/// @param purpose the consent it rests on
public record PictureUse(LocalDate day, Sentence what, Optional<String> address, PurposeKey purpose) {
    /// For modules that use pictures: they give a bean.
    public interface Source {
        /// What such uses rest on.
        List<PurposeKey> purposes();

        /// Newest first, in words for those who decide for this child; who of them is told of it
        /// is not decided here. Called inside a unit of work of the program itself.
        List<PictureUse> list(PictureId picture, PupilId child);
    }
}
