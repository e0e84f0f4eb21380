package nl.zorgvuldig.publication.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.GroupDecision.Granted;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.files.Pictures;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.publication.Channel;
import nl.zorgvuldig.publication.Placed;
import nl.zorgvuldig.publication.Publications;
import nl.zorgvuldig.publication.Showing;
import nl.zorgvuldig.web.Form;

/// Makes pages of pictures and the channels they may go to.
final class PublicationPages {
    private PublicationPages() {}

    static String group(GroupId group) {
        return "/groepen/" + group + "/publicaties";
    }

    static String picture(GroupId group, PictureId picture) {
        return group(group) + "/" + picture;
    }

    static PicturesPage pictures(Granted key, List<Publications.Line> lines) {
        List<PicturesPage.Line> shown = new ArrayList<>();
        for (Publications.Line line : lines) {
            shown.add(
                    new PicturesPage.Line(
                            picture(key.group().id(), line.one().picture().id()),
                            small(line.small()),
                            line.one().album().title(),
                            line.one().album().happenedOn(),
                            shown.size() + 1,
                            line.places()));
        }
        return new PicturesPage(key.group().shortName(), key.clause(), key.because(), shown);
    }

    static GatePage gate(
            Granted key, Publications.Gate gate, Optional<Sentence> refused, Form form) {
        GroupId group = key.group().id();
        String action = picture(group, gate.one().picture().id());
        List<GatePage.Way> ways = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            ways.add(
                    new GatePage.Way(
                            channel.code(),
                            channel.sentence(),
                            gate.children().getOrDefault(channel, List.of()).stream()
                                    .map(PublicationPages::child)
                                    .toList(),
                            blurred(gate.showing().get(channel)),
                            stands(gate.placed(), channel, action)));
        }
        return new GatePage(
                key.group().shortName(),
                group(group),
                action,
                small(gate.small()),
                key.clause(),
                key.because(),
                ways,
                refused,
                form);
    }

    private static GatePage.Child child(Publications.Child child) {
        return new GatePage.Child(
                child.name().map(PersonName::full).orElse(""),
                switch (child.decision()) {
                    case ConsentDecision.Effective _ -> Optional.empty();
                    case ConsentDecision.NotEffective no ->
                            Optional.of(no.because().getFirst().sentence());
                });
    }

    private static int blurred(@org.jspecify.annotations.Nullable Showing showing) {
        return showing instanceof Showing.With with ? with.blurred().size() : 0;
    }

    private static Optional<GatePage.Stands> stands(
            List<Placed> placed, Channel channel, String action) {
        return placed.stream()
                .filter(one -> one.channel() == channel && one.takenBackAt().isEmpty())
                .findFirst()
                .map(
                        one ->
                                new GatePage.Stands(
                                        one.address().path(),
                                        SchoolDay.of(one.placedAt()),
                                        action + "/" + one.id() + "/weg"));
    }

    private static String small(Optional<byte[]> small) {
        return small.map(
                        bytes ->
                                "data:"
                                        + Pictures.PAGE_TYPE
                                        + ";base64,"
                                        + Base64.getEncoder().encodeToString(bytes))
                .orElse("");
    }
}
