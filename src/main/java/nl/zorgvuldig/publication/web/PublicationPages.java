package nl.zorgvuldig.publication.web;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.media.Albums;
import nl.zorgvuldig.media.Face;
import nl.zorgvuldig.media.MarkedPictures;
import nl.zorgvuldig.media.PictureState;
import nl.zorgvuldig.media.Who;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.publication.Calls;
import nl.zorgvuldig.publication.Copy;
import nl.zorgvuldig.publication.Gates;
import nl.zorgvuldig.publication.Showing;
import nl.zorgvuldig.publication.web.PicturePage.Used;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Makes pages of pictures and the channels they may go to.
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

    AlbumsPage albums(List<Albums.Line> lines) {
        return new AlbumsPage(lines.stream()
                .filter(one -> one.in(PictureState.MARKED) > 0)
                .map(this::line)
                .toList());
    }

    private AlbumsPage.Line line(Albums.Line line) {
        GroupId group = line.album().group();
        return new AlbumsPage.Line(
                line.album().title(),
                Addresses.album(group, line.album().id()),
                line.album().happenedOn(),
                schools.findGroup(group).map(Group::shortName).orElse(""),
                line.in(PictureState.MARKED));
    }

    PicturesPage pictures(Granted<Group> key, Gates.Opened opened) {
        List<PicturesPage.Line> shown = new ArrayList<>();
        for (Gates.Line line : opened.lines()) {
            PictureId id = line.one().picture().id();
            shown.add(new PicturesPage.Line(
                    Addresses.picture(key.target().id(), id),
                    small(Optional.ofNullable(opened.smalls().get(id))),
                    shown.size() + 1,
                    line.ways().stream()
                            .filter(Gates.Way::used)
                            .map(one -> one.channel().sentence())
                            .toList()));
        }
        return new PicturesPage(
                opened.album().title(),
                opened.album().happenedOn(),
                key.target().shortName(),
                PROMOTION_AFTER_CONSENT,
                key.because(),
                shown);
    }

    PicturePage picture(Granted<Group> key, Gates.Line line, Optional<Sentence> notice) {
        GroupId group = key.target().id();
        PictureId id = line.one().picture().id();
        return new PicturePage(
                line.one().album().title(),
                Addresses.album(group, line.one().album().id()),
                inAlbum(group, line.one()) + "/beeld",
                PROMOTION_AFTER_CONSENT,
                key.because(),
                line.ways().stream()
                        .map(one -> new PicturePage.Way(
                                one.channel().sentence(),
                                Addresses.gate(group, id, one.channel()),
                                blurred(one.showing()),
                                one.used() ? Used.HERE : Used.NOT_HERE))
                        .toList(),
                line.one().picture().video().isPresent() ? PicturePage.Kind.VIDEO : PicturePage.Kind.PHOTO,
                notice);
    }

    GatePage gate(Granted<Group> key, Gates.Gate gate, Form form) {
        GroupId group = key.target().id();
        PictureId id = gate.one().picture().id();
        String address = Addresses.gate(group, id, gate.way().channel());
        List<Face> faces = gate.one().faces();
        List<Who> seen = faces.stream()
                .filter(one -> one.blurredAt().isEmpty())
                .map(Face::who)
                .toList();
        return new GatePage(
                gate.one().album().title(),
                Addresses.picture(group, id),
                address,
                address + "/beeld",
                gate.way().channel().sentence(),
                PROMOTION_AFTER_CONSENT,
                key.because(),
                gate.children().stream().map(PublicationPages::child).toList(),
                blurred(gate.way().showing()),
                gate.toAsk(),
                (int) seen.stream().filter(Who.Visitor.class::isInstance).count(),
                staff(gate, faces),
                faces.size() - seen.size(),
                target(group, id, gate.way()),
                film(group, gate),
                form);
    }

    private static GatePage.Film film(GroupId group, Gates.Gate gate) {
        if (gate.one().picture().video().isEmpty()) {
            return new GatePage.Film.None();
        }
        return gate.way().showing() instanceof Showing.Never
                ? new GatePage.Film.Never()
                : new GatePage.Film.Plays(inAlbum(group, gate.one()) + "/film");
    }

    private static String inAlbum(GroupId group, MarkedPictures.One one) {
        return "/groepen/" + group + "/albums/" + one.album().id() + "/"
                + one.picture().id();
    }

    private static GatePage.Staff staff(Gates.Gate gate, List<Face> faces) {
        List<Face> seen =
                faces.stream().filter(one -> one.sharpEmployee().isPresent()).toList();
        int inside = (int) seen.stream().filter(gate.wishes()::inside).count();
        int silent = (int) seen.stream()
                .flatMap(one -> one.sharpEmployee().stream())
                .filter(one -> gate.wishes().of(one).isEmpty())
                .count();
        return new GatePage.Staff(inside, silent, seen.size() - inside - silent);
    }

    private GateTarget target(GroupId group, PictureId picture, Gates.Way way) {
        String address = Addresses.gate(group, picture, way.channel());
        return switch (way.channel().reach()) {
            case LIVING ->
                new GateTarget.Living(way.stands()
                        .map(one -> new GateTarget.Stands(
                                site + one.address().path(), one.since(), address + "/" + one.id() + "/weg")));
            case ELSEWHERE ->
                new GateTarget.Elsewhere(way.copies().stream()
                        .map(one -> new GateTarget.Lies(
                                one.place().orElse("–"),
                                one.since(),
                                one.callBy(),
                                Addresses.copy(group, picture, way.channel(), one.id())))
                        .toList());
        };
    }

    TasksPage tasks(List<Calls.Task> tasks) {
        LocalDate today = SchoolDay.today(clock);
        return new TasksPage(tasks.stream().map(one -> line(one, today)).toList());
    }

    private static TasksPage.Line line(Calls.Task task, LocalDate today) {
        Copy copy = task.copy();
        LocalDate by = copy.callBy().orElse(today);
        return new TasksPage.Line(
                copy.channel().sentence(),
                copy.place().orElse("–"),
                task.album().title(),
                copy.since(),
                by,
                by.isBefore(today) ? TasksPage.Lateness.OVERDUE : TasksPage.Lateness.IN_TIME,
                Addresses.copy(task.album().group(), copy.picture(), copy.channel(), copy.id()) + "/weg");
    }

    private static GatePage.Child child(Gates.Child child) {
        return new GatePage.Child(
                child.name().full(),
                switch (child.decision()) {
                    case ConsentDecision.Effective _ -> Optional.empty();
                    case ConsentDecision.NotEffective no ->
                        Optional.of(no.because().getFirst().sentence());
                });
    }

    private static int blurred(Showing showing) {
        return switch (showing) {
            case Showing.With with -> with.blurred().size();
            case Showing.Never never -> never.because().size();
            case Showing.Nothing _ -> 0;
        };
    }

    private static String small(Optional<byte[]> small) {
        return small.map(bytes -> "data:"
                        + Pictures.PAGE_TYPE
                        + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes))
                .orElse("");
    }
}
