package nl.zorgvuldig.images.albums;

import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// For modules that do something with marked pictures: they give a bean, and hear when what may be
/// seen of a picture changed: it was marked, opened to be marked again, blurred, closed or
/// destroyed. Called after the change is stored, outside a unit of work, possibly more than once.
@FunctionalInterface
public interface ImageChangeListener {
    void changed(PictureId picture);
}
