package nl.zorgvuldig.publication.web;

import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.publication.Channel;
import nl.zorgvuldig.publication.CopyId;

/// Where the pages of publishing are.
final class Addresses {
    static final String ALL = "/publicaties";
    static final String TASKS = ALL + "/weghalen";
    static final String GROUP = "/groepen/{group}/publicaties";

    private Addresses() {}

    static String album(GroupId group, AlbumId album) {
        return group(group) + "/albums/" + album;
    }

    static String picture(GroupId group, PictureId picture) {
        return group(group) + "/" + picture;
    }

    static String gate(GroupId group, PictureId picture, Channel channel) {
        return picture(group, picture) + "/" + channel.code();
    }

    static String copy(GroupId group, PictureId picture, Channel channel, CopyId copy) {
        return gate(group, picture, channel) + "/kopie/" + copy;
    }

    private static String group(GroupId group) {
        return "/groepen/" + group + "/publicaties";
    }
}
