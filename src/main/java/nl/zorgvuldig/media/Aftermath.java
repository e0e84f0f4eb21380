package nl.zorgvuldig.media;

import nl.zorgvuldig.kernel.PictureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What follows on a change of a picture: what was replaced is destroyed, and who does something
/// with the picture hears of it. When the first cannot be done now, the job does it; nobody is told
/// that the change failed, since it did not.
@Component
final class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private final Doom doom;
    private final ObjectProvider<FollowsPictures> followers;

    Aftermath(Doom doom, ObjectProvider<FollowsPictures> followers) {
        this.doom = doom;
        this.followers = followers;
    }

    void of(PictureId picture) {
        try {
            doom.finish();
        } catch (RuntimeException later) {
            LOG.warn("versions wait to be destroyed: {}", later.getClass().getSimpleName());
        }
        followers.orderedStream().forEach(one -> one.changed(picture));
    }
}
