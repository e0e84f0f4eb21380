package nl.zorgvuldig.media;

import static nl.zorgvuldig.policy.Clause.PROMOTION_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.WhyNot;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.publication.Channel;
import org.junit.jupiter.api.Test;

/// Asking those who decide from the gate: who has not answered, once a week; nobody after a no.
class AskFromGateTest {
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final MediaDesk desk = new MediaDesk();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");

    private record Open(PupilId child, Channel channel) {}

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void who_has_not_answered_is_asked_once_a_week_and_nobody_after_a_no() {
        Open open = open();
        AlbumId album = desk.album();
        PictureId picture = desk.picture(album);
        PupilId refused =
                desk.pupils(true).stream()
                        .filter(one -> !one.equals(open.child()))
                        .toList()
                        .getLast();
        desk.answer(refused, open.channel().purpose(), Choice.REFUSED);
        desk.finish(album, picture, new Who.Child(open.child()), new Who.Child(refused));
        String gate =
                "/groepen/" + desk.group + "/publicaties/" + picture + "/" + open.channel().code();
        assertThat(teacher.get(gate).body()).contains("Vraag het nu aan de ouders");
        int before = askings(open.child());
        HttpResponse<String> asked = ask(gate);
        assertThat(WebVisitor.location(asked)).contains("?gevraagd=");
        int after = askings(open.child());
        assertThat(after).isGreaterThan(before);
        String page = teacher.get(WebVisitor.location(asked)).body();
        assertThat(page).contains("De foto is niet geplaatst.", "een bericht");
        assertThat(WebVisitor.location(ask(gate))).endsWith("?gevraagd=0");
        assertThat(askings(open.child())).isEqualTo(after);

        assertThat(askings(refused)).isZero();
        desk.answer(open.child(), open.channel().purpose(), Choice.REFUSED);
        assertThat(teacher.get(gate).body()).doesNotContain("Vraag het nu aan de ouders");
    }

    /// A child who may be recorded, and about whom somebody can still say yes.
    private Open open() {
        List<PupilId> recorded = desk.pupils(true);
        return Arrays.stream(Channel.values())
                .flatMap(
                        channel ->
                                desk
                                        .asProgram(
                                                () ->
                                                        desk.demo
                                                                .part(AskedApart.class)
                                                                .decide(
                                                                        channel.purpose(),
                                                                        recorded))
                                        .entrySet()
                                        .stream()
                                        .filter(one -> waits(one.getValue()))
                                        .map(one -> new Open(one.getKey(), channel)))
                .filter(one -> reached(one.child()))
                .findFirst()
                .orElseThrow();
    }

    private boolean reached(PupilId child) {
        return desk.demo.population().guardians().stream()
                .filter(one -> one.id().equals(desk.decider(child)))
                .anyMatch(one -> one.email().isPresent());
    }

    private static boolean waits(ConsentDecision decision) {
        return decision instanceof ConsentDecision.NotEffective no
                && no.because().stream()
                        .allMatch(
                                why ->
                                        why instanceof WhyNot.NotAnswered
                                                || why instanceof WhyNot.Lapsed);
    }

    private HttpResponse<String> ask(String gate) {
        Map<String, String> form = new HashMap<>();
        Matcher found = HIDDEN.matcher(teacher.get(gate).body());
        while (found.find()) {
            form.put(found.group(1), found.group(2));
        }
        form.put("hoe", "vraag");
        return teacher.post(gate, form);
    }

    private int askings(PupilId child) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql(
                        "select count(*) from consent.asking where occasion = 'channel' and pupil = :pupil")
                .param("pupil", child.value())
                .query(Integer.class)
                .single();
    }
}
