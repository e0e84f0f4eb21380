package nl.zorgvuldig.media;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;

/// Where a picture is used, as a parent may read it.
///
/// @param address where it can be seen; empty when there is none
/// @param withdrawal where those who decide take back the consent it rests on
public record PictureUse(LocalDate day, Sentence what, Optional<String> address, String withdrawal) {
    /// For modules that use pictures: they give a bean.
    @FunctionalInterface
    public interface Source {
        /// Newest first, as it is told to those who decide for this child. Called inside a unit of
        /// work of the program itself.
        List<PictureUse> list(PictureId picture, PupilId child);
    }
}
