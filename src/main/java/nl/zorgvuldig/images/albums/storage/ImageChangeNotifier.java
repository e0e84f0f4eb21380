package nl.zorgvuldig.images.albums.storage;

import nl.zorgvuldig.images.albums.ImageChangeListener;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What follows on a change of a picture: what was replaced is destroyed, and who does something
/// with the picture hears of it. When the first cannot be done now, the job does it; nobody is told
/// that the change failed, since it did not.
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
