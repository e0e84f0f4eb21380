package nl.zorgvuldig.images.albums.marking;

import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.Albums;
import nl.zorgvuldig.images.albums.PictureActs;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.web.AlbumAddresses;
import nl.zorgvuldig.images.albums.web.AlbumController;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// Destination after a picture is marked: the next one that waits, or the album.
@Component
class NextPictureToMark {
    private final AccessControl access;
    private final Albums albums;

    NextPictureToMark(AccessControl access, Albums albums) {
        this.access = access;
        this.albums = albums;
    }

    String after(SignedInUser who, GroupId group, AlbumId album, int blurred) {
        String next = AlbumAddresses.album(group, album);
        if (access.ask(who, PictureActs.KEEP_PICTURES, group, album.value()) instanceof Granted<Group> key) {
            next = albums.open(key, album).stream()
                    .flatMap(opened -> opened.pictures().stream())
                    .filter(picture -> picture.state() == PictureState.OPEN)
                    .map(picture -> AlbumAddresses.picture(group, album, picture.id()))
                    .findFirst()
                    .orElse(next);
        }
        return next + "?" + AlbumController.MARKED + "=" + blurred;
    }
}
