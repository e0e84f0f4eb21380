package nl.zorgvuldig.images.albums;

import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// For modules with rows about pictures: they give a bean, and forget those of pictures of which
/// nothing is left and whose album goes.
@FunctionalInterface
public interface ImageRemovalListener {
    /// Called inside a unit of work of the program that destroys; undone when anybody says no.
    ///
    /// @return whether nothing of these has to be known any more
    boolean letGo(Set<PictureId> pictures);
}
