package nl.zorgvuldig.media;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.policy.Sentence;

/// Where a picture is used, as a parent may read it.
///
/// @param address where it can be seen; empty when there is none
public record PictureUse(LocalDate day, Sentence what, Optional<String> address) {
    /// For modules that use pictures: they give a bean.
    @FunctionalInterface
    public interface Source {
        /// Newest first. Called inside a unit of work of the program itself.
        List<PictureUse> list(PictureId picture);
    }
}
