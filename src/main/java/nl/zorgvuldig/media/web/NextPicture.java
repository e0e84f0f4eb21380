package nl.zorgvuldig.media.web;

import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.media.Albums;
import nl.zorgvuldig.media.PictureActs;
import nl.zorgvuldig.media.PictureState;
import nl.zorgvuldig.school.Group;
import org.springframework.stereotype.Component;

/// Where one goes after a picture is marked: to the next that waits, or back to the album.
@Component
class NextPicture {
    private final AccessControl access;
    private final Albums albums;

    NextPicture(AccessControl access, Albums albums) {
        this.access = access;
        this.albums = albums;
    }

    String after(SignedIn who, GroupId group, AlbumId album, int blurred) {
        String next = Addresses.album(group, album);
        if (access.ask(who, PictureActs.KEEP_PICTURES, group, album.value()) instanceof Granted<Group> key) {
            next = albums.open(key, album).stream()
                    .flatMap(one -> one.pictures().stream())
                    .filter(one -> one.state() == PictureState.OPEN)
                    .map(one -> Addresses.picture(group, album, one.id()))
                    .findFirst()
                    .orElse(next);
        }
        return next + "?" + AlbumController.MARKED + "=" + blurred;
    }
}
