package nl.zorgvuldig.platform.holdings;

import java.util.Set;

/// Columns about pictures that say nothing about a person, as in [HoldingsSchemaTest].
final class PictureColumns {
    static final Set<String> BESIDE = Set.of(
            "coaching.sent.done",
            "coaching.sent.tries",
            "coaching.sent.version",
            "media.album.group_id",
            "media.album.happened_on",
            "media.mark.picture",
            "media.picture.album",
            "media.picture.closed_since",
            "media.picture.ended_on",
            "media.picture.film",
            "media.picture.film_size",
            "media.picture.film_version",
            "media.picture.finish_by",
            "media.picture.height",
            "media.picture.looking",
            "media.picture.revision",
            "media.picture.seconds",
            "media.picture.size",
            "media.picture.state",
            "media.picture.tries",
            "media.picture.unfit",
            "media.picture.version",
            "media.picture.width",
            "publication.placed.picture",
            "publication.placed.channel",
            "publication.placed.address",
            "publication.placed.taken_back_at",
            "publication.copy.picture",
            "publication.copy.channel",
            "publication.copy.called_at",
            "publication.copy.call_by",
            "publication.seen.copy",
            "publication.seen_staff.copy");

    private PictureColumns() {}
}
