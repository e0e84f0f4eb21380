package nl.zorgvuldig.images.albums;

import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// SPI for modules that act on marked pictures. Implementations are beans; they are called when
/// what may be shown of a picture changed: it was marked, reopened for marking, blurred, closed or
/// destroyed. Called after the change is stored, outside a unit of work, possibly more than once.
@FunctionalInterface
public interface ImageChangeListener {
    void changed(PictureId picture);
}
