package nl.zorgvuldig.images.albums.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.images.albums.Albums;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Builds the pages of albums.
@Component
class AlbumPages {
    private final Schools schools;

    AlbumPages(Schools schools) {
        this.schools = schools;
    }

    AlbumsPage albums(List<Albums.Line> lines, List<Group> groups) {
        return new AlbumsPage(
                lines.stream().map(this::line).toList(),
                groups.stream()
                        .map(group -> new AlbumsPage.Place(
                                group.shortName(), AlbumAddresses.group(group.id()) + "/albums/nieuw"))
                        .toList());
    }

    private AlbumsPage.Line line(Albums.Line line) {
        return new AlbumsPage.Line(
                line.album().title(),
                AlbumAddresses.album(line.album().group(), line.album().id()),
                line.album().happenedOn(),
                schools.findGroup(line.album().group()).map(Group::shortName).orElse(""),
                line.waiting() + line.in(PictureState.MARKED),
                line.waiting(),
                line.in(PictureState.EXPIRED));
    }

    AlbumPage album(
            Granted<Group> key,
            Albums.Opened opened,
            Optional<Sentence> notice,
            List<UploadResultPage> sent,
            Form form) {
        Group group = key.target();
        String address = AlbumAddresses.album(group.id(), opened.album().id());
        List<AlbumPicture> shown = opened.pictures().stream()
                .filter(picture -> picture.state() != PictureState.REMOVED)
                .toList();
        return new AlbumPage(
                opened.album().title(),
                opened.album().happenedOn(),
                group.shortName(),
                AlbumAddresses.group(group.id()),
                address,
                key.clause(),
                key.because(),
                IntStream.range(0, shown.size())
                        .mapToObj(number -> new AlbumPage.Line(
                                number + 1,
                                shown.get(number),
                                address + "/" + shown.get(number).id(),
                                small(opened.smalls(), shown.get(number))))
                        .toList(),
                notice,
                sent,
                form);
    }

    /// The thumbnail; nothing for a closed picture.
    private static String small(Map<?, byte[]> smalls, AlbumPicture picture) {
        return picture.closedSince().isPresent() || !smalls.containsKey(picture.id())
                ? ""
                : "data:"
                        + PictureRenderer.PAGE_TYPE
                        + ";base64,"
                        + Base64.getEncoder().encodeToString(smalls.get(picture.id()));
    }
}
