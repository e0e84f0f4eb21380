package nl.zorgvuldig.images.albums.web;

import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// Addresses of albums and pictures.
public final class AlbumAddresses {
    private AlbumAddresses() {}

    static String group(GroupId group) {
        return "/groepen/" + group;
    }

    public static String album(GroupId group, AlbumId album) {
        return group(group) + "/albums/" + album;
    }

    public static String picture(GroupId group, AlbumId album, PictureId picture) {
        return album(group, album) + "/" + picture;
    }
}
