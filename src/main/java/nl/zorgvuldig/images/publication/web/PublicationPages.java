package nl.zorgvuldig.images.publication.web;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.images.albums.Albums;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.MarkedPictures;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.images.publication.release.PublicationPreview;
import nl.zorgvuldig.images.publication.release.PublishableContent;
import nl.zorgvuldig.images.publication.takedown.TakedownTasks;
import nl.zorgvuldig.images.publication.web.PictureChannelsPage.Used;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Builds the pages of pictures and the channels they may go to.
@Component
class PublicationPages {
    private final Schools schools;
    private final Clock clock;
    private final String site;

    PublicationPages(Schools schools, Clock clock, @Value("${zorgvuldig.url}") String site) {
        this.schools = schools;
        this.clock = clock;
        this.site = site.replaceFirst("/+$", "");
    }

    PublishableAlbumsPage albums(List<Albums.Line> lines) {
        return new PublishableAlbumsPage(lines.stream()
                .filter(line -> line.in(PictureState.MARKED) > 0)
                .map(this::line)
                .toList());
    }

    private PublishableAlbumsPage.Line line(Albums.Line line) {
        GroupId group = line.album().group();
        return new PublishableAlbumsPage.Line(
                line.album().title(),
                PublicationAddresses.album(group, line.album().id()),
                line.album().happenedOn(),
                schools.findGroup(group).map(Group::shortName).orElse(""),
                line.in(PictureState.MARKED));
    }

    PublishablePicturesPage pictures(Granted<Group> key, PublicationPreview.Opened opened) {
        List<PublishablePicturesPage.Line> shown = new ArrayList<>();
        for (PublicationPreview.Line line : opened.lines()) {
            PictureId id = line.one().picture().id();
            shown.add(new PublishablePicturesPage.Line(
                    PublicationAddresses.picture(key.target().id(), id),
                    small(Optional.ofNullable(opened.smalls().get(id))),
                    shown.size() + 1,
                    line.ways().stream()
                            .filter(PublicationPreview.Way::used)
                            .map(way -> way.channel().sentence())
                            .toList()));
        }
        return new PublishablePicturesPage(
                opened.album().title(),
                opened.album().happenedOn(),
                key.target().shortName(),
                PROMOTION_AFTER_CONSENT,
                key.because(),
                shown);
    }

    PictureChannelsPage picture(Granted<Group> key, PublicationPreview.Line line, Optional<Sentence> notice) {
        GroupId group = key.target().id();
        PictureId id = line.one().picture().id();
        return new PictureChannelsPage(
                line.one().album().title(),
                PublicationAddresses.album(group, line.one().album().id()),
                inAlbum(group, line.one()) + "/beeld",
                PROMOTION_AFTER_CONSENT,
                key.because(),
                line.ways().stream()
                        .map(way -> new PictureChannelsPage.Way(
                                way.channel().sentence(),
                                PublicationAddresses.gate(group, id, way.channel()),
                                blurred(way.showing()),
                                way.used() ? Used.HERE : Used.NOT_HERE))
                        .toList(),
                line.one().picture().video().isPresent()
                        ? PictureChannelsPage.Kind.VIDEO
                        : PictureChannelsPage.Kind.PHOTO,
                notice);
    }

    PublicationPreviewPage gate(Granted<Group> key, PublicationPreview.Gate gate, Form form) {
        GroupId group = key.target().id();
        PictureId id = gate.one().picture().id();
        String address = PublicationAddresses.gate(group, id, gate.way().channel());
        List<Face> faces = gate.one().faces();
        List<FaceSubject> seen = faces.stream()
                .filter(face -> face.blurredAt().isEmpty())
                .map(Face::who)
                .toList();
        return new PublicationPreviewPage(
                gate.one().album().title(),
                PublicationAddresses.picture(group, id),
                address,
                address + "/beeld",
                gate.way().channel().sentence(),
                PROMOTION_AFTER_CONSENT,
                key.because(),
                gate.children().stream().map(PublicationPages::child).toList(),
                blurred(gate.way().showing()),
                gate.toAsk(),
                (int) seen.stream()
                        .filter(FaceSubject.Visitor.class::isInstance)
                        .count(),
                staff(gate, faces),
                faces.size() - seen.size(),
                target(group, id, gate.way()),
                film(group, gate),
                form);
    }

    private static PublicationPreviewPage.Film film(GroupId group, PublicationPreview.Gate gate) {
        if (gate.one().picture().video().isEmpty()) {
            return new PublicationPreviewPage.Film.None();
        }
        return gate.way().showing() instanceof PublishableContent.Never
                ? new PublicationPreviewPage.Film.Never()
                : new PublicationPreviewPage.Film.Plays(inAlbum(group, gate.one()) + "/film");
    }

    private static String inAlbum(GroupId group, MarkedPictures.One each) {
        return "/groepen/" + group + "/albums/" + each.album().id() + "/"
                + each.picture().id();
    }

    private static PublicationPreviewPage.Staff staff(PublicationPreview.Gate gate, List<Face> faces) {
        List<Face> seen =
                faces.stream().filter(face -> face.sharpEmployee().isPresent()).toList();
        int inside = (int) seen.stream().filter(gate.wishes()::inside).count();
        int silent = (int) seen.stream()
                .flatMap(face -> face.sharpEmployee().stream())
                .filter(person -> gate.wishes().of(person).isEmpty())
                .count();
        return new PublicationPreviewPage.Staff(inside, silent, seen.size() - inside - silent);
    }

    private ChannelPresence target(GroupId group, PictureId picture, PublicationPreview.Way way) {
        String address = PublicationAddresses.gate(group, picture, way.channel());
        return switch (way.channel().reach()) {
            case LIVING ->
                new ChannelPresence.Living(way.stands()
                        .map(placement -> new ChannelPresence.Stands(
                                site + placement.address().path(),
                                placement.since(),
                                address + "/" + placement.id() + "/weg")));
            case ELSEWHERE ->
                new ChannelPresence.Elsewhere(way.copies().stream()
                        .map(copy -> new ChannelPresence.Lies(
                                copy.place().orElse("–"),
                                copy.since(),
                                copy.callBy(),
                                PublicationAddresses.copy(group, picture, way.channel(), copy.id())))
                        .toList());
        };
    }

    TakedownTasksPage tasks(List<TakedownTasks.Task> tasks) {
        LocalDate today = SchoolDay.today(clock);
        return new TakedownTasksPage(
                tasks.stream().map(task -> line(task, today)).toList());
    }

    private static TakedownTasksPage.Line line(TakedownTasks.Task task, LocalDate today) {
        PublishedCopy copy = task.copy();
        LocalDate by = copy.callBy().orElse(today);
        return new TakedownTasksPage.Line(
                copy.channel().sentence(),
                copy.place().orElse("–"),
                task.album().title(),
                copy.since(),
                by,
                by.isBefore(today) ? TakedownTasksPage.Lateness.OVERDUE : TakedownTasksPage.Lateness.IN_TIME,
                PublicationAddresses.copy(task.album().group(), copy.picture(), copy.channel(), copy.id()) + "/weg");
    }

    private static PublicationPreviewPage.Child child(PublicationPreview.Child child) {
        return new PublicationPreviewPage.Child(
                child.name().full(),
                switch (child.decision()) {
                    case ConsentDecision.Effective _ -> Optional.empty();
                    case ConsentDecision.NotEffective no ->
                        Optional.of(no.because().getFirst().sentence());
                });
    }

    private static int blurred(PublishableContent showing) {
        return switch (showing) {
            case PublishableContent.With with -> with.blurred().size();
            case PublishableContent.Never never -> never.because().size();
            case PublishableContent.Nothing _ -> 0;
        };
    }

    private static String small(Optional<byte[]> small) {
        return small.map(bytes -> "data:"
                        + PictureRenderer.PAGE_TYPE
                        + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes))
                .orElse("");
    }
}
