package nl.zorgvuldig.images.albums;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.storage.MediaDesk;
import nl.zorgvuldig.images.albums.storage.VideoDesk;
import nl.zorgvuldig.images.albums.viewing.OwnPicture;
import nl.zorgvuldig.images.albums.viewing.OwnPicture.Sight;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.Schools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two families of which one parent is silent. In one of them the other said yes, and that was
/// enough: the child is sharp in a photo and in a video, and the photo stands on the website.
class SilentParentTest {
    private static final PurposeKey RECORDING = new PurposeKey("recording");
    private static final PurposeKey WEBSITE = new PurposeKey("website");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");
    private static final String OTHER_IDS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|(?<=name=\"_csrf\" value=\")[^\"]+|(?<=data-whose=\")[^\"]+";
    private static final String MORE = "U ziet meer als u antwoordt";

    @TempDir
    static Path folder;

    private final VideoDesk videos = new VideoDesk(folder);
    private final MediaDesk desk = videos.desk;
    private final AlbumId album = desk.album();
    private final WebVisitor teacher = desk.demo.signIn("leerkracht2");
    private final List<Family> families = new ArrayList<>();

    private record Family(Placement place, PersonId silent, PersonId other) {
        PupilId child() {
            return place.pupil();
        }

        String page() {
            return "/mijn-fotos/" + child();
        }
    }

    /// What was made with the child in it.
    private record Made(PictureId photo, PictureId video) {}

    @AfterEach
    void leave() {
        families.forEach(family -> desk.runAsProgram(() -> {
            desk.demo.part(Pupils.class).withdrawPlacement(family.place());
            desk.demo.part(Accounts.class).close(family.silent());
        }));
    }

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
    void who_is_silent_gets_the_same_pages_and_bytes_whatever_the_other_parent_said() {
        Family none = family();
        Family yes = family();
        desk.answer(yes.child(), RECORDING, ConsentChoice.GRANTED, yes.other());
        desk.answer(yes.child(), WEBSITE, ConsentChoice.GRANTED, yes.other());
        Made blurred = make(none, Outcome.done(new MarkResult.Finished(1)), "onherkenbaar");
        assertThat(videos.finish(blurred.video(), new FaceSubject.Child(none.child())))
                .isEqualTo(Outcome.done(new MarkResult.Destroyed(1)));
        Made sharp = make(yes, Outcome.done(new MarkResult.Finished(0)), "");
        assertThat(videos.finish(sharp.video(), new FaceSubject.Child(yes.child())))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(desk.own(desk.guardian(yes.other()), yes.child()))
                .extracting(OwnPicture::sight)
                .containsExactly(Sight.SHARP, Sight.SHARP);

        WebVisitor unaware = visitor(none);
        WebVisitor overruled = visitor(yes);
        String shown = page(overruled, yes.page());
        assertThat(shown)
                .isEqualTo(page(unaware, none.page()))
                .contains(MORE, "href=\"/toestemming\"", "Dit beeld ziet u hier nu niet.")
                .doesNotContain("/beeld", "/film\"", "Website", "nergens gebruikt", "onherkenbaar gemaakt");
        assertThat(page(overruled, "/toestemming"))
                .isEqualTo(page(unaware, "/toestemming"))
                .doesNotContain("href=\"/mijn-fotos/ID\"");
        for (String what : List.of("/beeld", "/film")) {
            HttpResponse<String> response = overruled.get(yes.page() + "/" + sharp.photo() + what);
            HttpResponse<String> other = unaware.get(none.page() + "/" + blurred.photo() + what);
            assertThat(response.statusCode()).isEqualTo(other.statusCode()).isEqualTo(404);
            assertThat(plain(response)).isEqualTo(plain(other));
            assertThat(overruled.get(yes.page() + "/" + sharp.video() + what).statusCode())
                    .isEqualTo(404);
        }
        assertThat(overruled.get("/toestemming?taal=en").statusCode()).isEqualTo(200);
        assertThat(page(overruled, yes.page())).contains("You see more when you answer");
    }

    @Test
    @Upholds({RECORDING_AFTER_CONSENT, PROMOTION_AFTER_CONSENT})
    void who_answered_sees_what_became_of_it_and_of_what_they_were_not_silent_about() {
        Family yes = family();
        desk.answer(yes.child(), RECORDING, ConsentChoice.GRANTED, yes.other());
        desk.answer(yes.child(), WEBSITE, ConsentChoice.GRANTED, yes.other());
        Made made = make(yes, Outcome.done(new MarkResult.Finished(0)), "");
        videos.finish(made.video(), new FaceSubject.Child(yes.child()));
        WebVisitor parent = visitor(yes);
        String image = yes.page() + "/" + made.photo() + "/beeld";

        desk.answer(yes.child(), RECORDING, ConsentChoice.GRANTED, yes.silent());
        assertThat(parent.get(yes.page()).body())
                .contains(image, "<video", MORE)
                .doesNotContain("Website", "nergens gebruikt");
        assertThat(parent.getBytes(image).statusCode()).isEqualTo(200);
        assertThat(parent.get(yes.page() + "/" + made.video() + "/film").statusCode())
                .isEqualTo(200);

        desk.answer(yes.child(), WEBSITE, ConsentChoice.GRANTED, yes.silent());
        assertThat(parent.get(yes.page()).body())
                .contains("Website, sinds", "href=\"/toestemming#website\"")
                .doesNotContain("nergens gebruikt");

        Family no = family();
        Made blurred = make(no, Outcome.done(new MarkResult.Finished(1)), "onherkenbaar");
        desk.answer(no.child(), RECORDING, ConsentChoice.REFUSED, no.silent());
        WebVisitor refusing = visitor(no);
        assertThat(refusing.get(no.page()).body()).contains(blurred.photo() + "/beeld", "onherkenbaar gemaakt");
        assertThat(refusing.getBytes(no.page() + "/" + blurred.photo() + "/beeld")
                        .statusCode())
                .isEqualTo(200);
    }

    private Made make(Family family, Outcome<MarkResult> kept, String how) {
        PictureId photo = desk.picture(album);
        assertThat(desk.finish(album, photo, new FaceSubject.Child(family.child())))
                .isEqualTo(kept);
        String gate = "/groepen/" + desk.group + "/publicaties/" + photo + "/website";
        Map<String, String> form = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(teacher.get(gate).body());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.put("hoe", how);
        assertThat(teacher.post(gate, form).statusCode()).isEqualTo(303);
        return new Made(photo, videos.video());
    }

    private Family family() {
        PupilId child = new PupilId(UUID.randomUUID());
        LocalDate since = desk.demo.clock().today().minusYears(1);
        SchoolId school = desk.asProgram(() -> desk.demo
                .part(Schools.class)
                .findGroup(desk.group)
                .orElseThrow()
                .school());
        Family family = new Family(
                new Placement(UUID.randomUUID(), child, desk.group, "5", Period.since(since)),
                new PersonId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()));
        families.add(family);
        desk.runAsProgram(() -> {
            desk.demo.part(Pupils.class).prepare(List.of(child));
            desk.demo
                    .part(Pupils.class)
                    .enrol(new NewPupil(
                            child,
                            school,
                            new PupilIdentity(new PersonName("Fem", "", "Stilvoort"), Optional.of(since.minusYears(9))),
                            List.of(Enrolment.since(UUID.randomUUID(), child, school, "S" + child, since)),
                            List.of(family.place())));
            decides(child, family.silent(), GuardianRelation.MOTHER);
            decides(child, family.other(), GuardianRelation.FATHER);
            desk.demo
                    .part(Accounts.class)
                    .open(NewAccount.of(family.silent(), AccountKind.GUARDIAN, new PersonName("Kim", "", "Stilvoort"))
                            .withEmail(address(family)));
        });
        return family;
    }

    private void decides(PupilId child, PersonId parent, GuardianRelation relation) {
        Guardians guardians = desk.demo.part(Guardians.class);
        guardians.add(new Guardian(
                child,
                parent,
                relation,
                new PersonName("Kim", "", "Stilvoort"),
                new GuardianContact("", "", ""),
                false));
        guardians.record(new AuthorityFact(
                UUID.randomUUID(),
                child,
                parent,
                ParentalAuthority.JOINT,
                AuthorityEvidence.EXTRACT,
                Period.since(desk.demo.clock().today().minusYears(9)),
                desk.demo.clock().instant().minusSeconds(60),
                PersonId.PROGRAM));
    }

    private static String address(Family family) {
        return family.silent() + "@ouders.example";
    }

    private WebVisitor visitor(Family family) {
        URI link = desk.demo.part(ManualSignInLinks.class).make(address(family)).getFirst();
        WebVisitor visitor = desk.demo.nobody();
        String code = link.getPath().replaceFirst(".*/", "");
        visitor.fill(link.getPath(), "/aanmelden/link", Map.of("code", code));
        return visitor;
    }

    private static String page(WebVisitor visitor, String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return plain(answer);
    }

    /// Without what differs from family to family and from visit to visit.
    private static String plain(HttpResponse<String> answer) {
        return answer.body().replaceAll(OTHER_IDS, "ID");
    }
}
