package nl.zorgvuldig.images.albums.storage;

import nl.zorgvuldig.images.albums.ImageChangeListener;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Follow-up to a change of a picture: superseded versions are destroyed and the listeners are
/// called. What cannot be destroyed now is left to the job; the caller gets no error, since the
/// change itself succeeded.
@Component
public final class ImageChangeNotifier {
    private static final Logger LOG = LoggerFactory.getLogger(ImageChangeNotifier.class);

    private final SupersededImageCleanup doom;
    private final ObjectProvider<ImageChangeListener> followers;

    ImageChangeNotifier(SupersededImageCleanup doom, ObjectProvider<ImageChangeListener> followers) {
        this.doom = doom;
        this.followers = followers;
    }

    public void of(PictureId picture) {
        try {
            doom.finish();
        } catch (RuntimeException later) {
            LOG.warn("versions wait to be destroyed: {}", later.getClass().getSimpleName());
        }
        followers.orderedStream().forEach(listener -> listener.changed(picture));
    }
}
