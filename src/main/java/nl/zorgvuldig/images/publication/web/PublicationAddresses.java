package nl.zorgvuldig.images.publication.web;

import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopyId;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// Addresses of the publication pages.
final class PublicationAddresses {
    static final String ALL = "/publicaties";
    static final String TASKS = ALL + "/weghalen";
    static final String GROUP = "/groepen/{group}/publicaties";

    private PublicationAddresses() {}

    static String album(GroupId group, AlbumId album) {
        return group(group) + "/albums/" + album;
    }

    static String picture(GroupId group, PictureId picture) {
        return group(group) + "/" + picture;
    }

    static String gate(GroupId group, PictureId picture, PublicationChannel channel) {
        return picture(group, picture) + "/" + channel.code();
    }

    static String copy(GroupId group, PictureId picture, PublicationChannel channel, PublishedCopyId copy) {
        return gate(group, picture, channel) + "/kopie/" + copy;
    }

    private static String group(GroupId group) {
        return "/groepen/" + group + "/publicaties";
    }
}
