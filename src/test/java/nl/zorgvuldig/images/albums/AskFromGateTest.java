package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Asking those who decide from the gate: who has not answered, once a week; nobody after a no.
class AskFromGateTest {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final MediaDesk desk = new MediaDesk();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");

    private record Open(PupilId child, PublicationChannel channel) {}

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void who_has_not_answered_is_asked_once_a_week_and_nobody_after_a_no() {
        Open open = open();
        AlbumId album = desk.album();
        PictureId picture = desk.picture(album);
        PupilId refused = desk.pupils(true).stream()
                .filter(pupil -> !pupil.equals(open.child()))
                .toList()
                .getLast();
        desk.answer(refused, open.channel().purpose(), ConsentChoice.REFUSED);
        desk.finish(album, picture, new FaceSubject.Child(open.child()), new FaceSubject.Child(refused));
        String gate = "/groepen/" + desk.group + "/publicaties/" + picture + "/"
                + open.channel().code();
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
        desk.answer(open.child(), open.channel().purpose(), ConsentChoice.REFUSED);
        assertThat(teacher.get(gate).body()).doesNotContain("Vraag het nu aan de ouders");
    }

    /// A child of somebody with e-mail, whose consent for a channel ran out.
    private Open open() {
        PublicationChannel channel = PublicationChannel.PRESS;
        PupilId child =
                desk.pupils(true).stream().filter(this::reached).findFirst().orElseThrow();
        desk.lapse(child, channel.purpose());
        return new Open(child, channel);
    }

    private boolean reached(PupilId child) {
        return desk.demo.population().guardians().stream()
                .filter(guardian -> guardian.id().equals(desk.decider(child)))
                .anyMatch(guardian -> guardian.email().isPresent());
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
                .sql("select count(*) from consent.asking where occasion = 'channel' and pupil = :pupil")
                .param("pupil", child.value())
                .query(Integer.class)
                .single();
    }
}
