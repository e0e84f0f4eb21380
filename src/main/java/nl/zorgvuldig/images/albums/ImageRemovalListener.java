package nl.zorgvuldig.images.albums;

import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// SPI for modules with rows about pictures. Implementations are beans; they delete the rows of
/// pictures whose content is destroyed and whose album is about to be removed.
@FunctionalInterface
public interface ImageRemovalListener {
    /// Called inside a unit of work of the system account that removes the album; rolled back when
    /// any listener returns false.
    ///
    /// @return whether nothing about these pictures has to be kept any more
    boolean letGo(Set<PictureId> pictures);
}
