package nl.zorgvuldig.media.web;

import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;

/// Where albums and pictures are.
final class Addresses {
    private Addresses() {}

    static String group(GroupId group) {
        return "/groepen/" + group;
    }

    static String album(GroupId group, AlbumId album) {
        return group(group) + "/albums/" + album;
    }

    static String picture(GroupId group, AlbumId album, PictureId picture) {
        return album(group, album) + "/" + picture;
    }
}
