package nl.zorgvuldig.images.albums.storage;

import static nl.zorgvuldig.platform.policy.Clause.PROMOTION_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.PictureMarking.MarkResult;
import nl.zorgvuldig.images.albums.PictureState;
import nl.zorgvuldig.images.albums.marking.MarkablePeople;
import nl.zorgvuldig.images.albums.recheck.PictureConsentRecheck;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopies;
import nl.zorgvuldig.images.publication.PublishedCopyId;
import nl.zorgvuldig.images.publication.release.PicturePlacementDecision.BlurChoice;
import nl.zorgvuldig.images.publication.takedown.TakedownTasks;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.PersonalDataRemoval;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An employee in a picture: what they said counts when it is kept, while it is kept and before it
/// leaves the school.
@Upholds(RECORDING_AFTER_CONSENT)
class StaffInPicturesTest {
    private final MediaDesk desk = new MediaDesk();
    private final AlbumId album = desk.album();
    private final PictureId picture = desk.picture(album);

    private void says(PersonId person, StaffPictureChoice said) {
        desk.as(new SignedInUser(desk.demo.board(), person, AccountKind.STAFF), () -> {
            desk.demo.part(StaffPictureAnswers.class).say(said);
            return 0;
        });
    }

    private String gate() {
        return desk.demo
                .signIn("leerkracht2")
                .get("/groepen/" + desk.group + "/publicaties/" + picture + "/website")
                .body();
    }

    @Test
    void who_objects_is_blurred_before_the_picture_is_kept_and_the_sharp_one_is_gone() {
        PersonId colleague = desk.colleague();
        says(colleague, StaffPictureChoice.NO);
        StoredImage sharp = desk.kept(picture);
        assertThat(desk.finish(album, picture, new FaceSubject.Employee(colleague)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(1)));
        assertThat(desk.opens(sharp)).isFalse();
        assertThat(desk.faces(picture)).allMatch(face -> face.blurredAt().isPresent());
    }

    @Test
    void who_stays_inside_is_unrecognisable_at_the_gate_and_a_later_no_blurs_what_is_kept() {
        PersonId colleague = desk.colleague();
        assertThat(desk.finish(album, picture, new FaceSubject.Employee(colleague)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(gate()).contains("1 medewerker blijft herkenbaar. Vraag zelf of dat goed is.");
        says(colleague, StaffPictureChoice.YES);
        assertThat(gate()).contains("1 medewerker zei zelf dat het goed is.");
        says(colleague, StaffPictureChoice.INSIDE);
        assertThat(gate()).contains("1 medewerker wil niet buiten de school te zien zijn");
        assertThat(desk.faces(picture)).allMatch(face -> face.blurredAt().isEmpty());
        StoredImage sharp = desk.kept(picture);
        says(colleague, StaffPictureChoice.NO);
        desk.runAsProgram(desk.demo.part(PictureConsentRecheck.class)::judge);
        assertThat(desk.faces(picture)).allMatch(face -> face.blurredAt().isPresent());
        assertThat(desk.opens(sharp)).isFalse();
    }

    /// The answer goes with the account, years after the last working day.
    @Test
    void when_the_answer_of_who_left_is_gone_nobody_recognises_them_any_more() {
        PersonId left = desk.colleague();
        Accounts accounts = desk.demo.part(Accounts.class);
        says(left, StaffPictureChoice.YES);
        assertThat(desk.finish(album, picture, new FaceSubject.Employee(left)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        StoredImage sharp = desk.kept(picture);
        desk.runAsProgram(() -> accounts.close(left));
        desk.runAsProgram(desk.demo.part(PictureConsentRecheck.class)::judge);
        assertThat(desk.faces(picture))
                .as("said yes")
                .allMatch(face -> face.blurredAt().isEmpty());

        desk.runAsProgram(() -> desk.demo.part(PersonalDataRemoval.class).withAccount(left));
        assertThat(gate()).doesNotContain("blijft herkenbaar", "zei zelf dat het goed is");
        desk.runAsProgram(desk.demo.part(PictureConsentRecheck.class)::judge);
        assertThat(desk.faces(picture)).allMatch(face -> face.blurredAt().isPresent());
        assertThat(desk.opens(sharp)).isFalse();
    }

    @Test
    void a_video_that_is_named_again_goes_when_an_employee_in_it_objects(@TempDir Path folder) {
        VideoDesk videos = new VideoDesk(folder);
        PersonId colleague = desk.colleague();
        PictureId video = videos.video();
        assertThat(videos.finish(video, new FaceSubject.Employee(colleague)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(videos.reopen(video)).isTrue();
        videos.judge();
        assertThat(videos.state(video)).isEqualTo(PictureState.OPEN);
        says(colleague, StaffPictureChoice.NO);
        videos.judge();
        assertThat(videos.state(video)).isEqualTo(PictureState.NOT_KEPT);
    }

    @Test
    void in_a_photo_that_is_marked_again_an_employee_who_objects_is_blurred_at_once() {
        PersonId colleague = desk.colleague();
        assertThat(desk.finish(album, picture, new FaceSubject.Employee(colleague)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        assertThat(desk.reopen(album, picture)).isTrue();
        StoredImage sharp = desk.kept(picture);
        desk.judge();
        assertThat(desk.kept(picture)).isEqualTo(sharp);
        says(colleague, StaffPictureChoice.NO);
        desk.judge();
        assertThat(desk.faces(picture)).allMatch(face -> face.blurredAt().isPresent());
        assertThat(desk.opens(sharp)).isFalse();
    }

    @Test
    @Upholds(PROMOTION_AFTER_CONSENT)
    void a_file_that_left_before_an_employee_said_inside_only_becomes_a_task_to_take_it_down() {
        PersonId colleague = desk.colleague();
        PersonId silent = desk.colleague();
        assertThat(desk.finish(album, picture, new FaceSubject.Employee(colleague), new FaceSubject.Employee(silent)))
                .isEqualTo(Outcome.done(new MarkResult.Finished(0)));
        FormId number = FormId.next(desk.demo.clock());
        PublishedCopyId copy = new PublishedCopyId(number.makes(desk.teacher.person(), picture));
        PublishedCopies copies = desk.demo.part(PublishedCopies.class);
        desk.as(
                desk.teacher,
                () -> copies.make(
                        desk.key(desk.teacher),
                        number,
                        picture,
                        PublicationChannel.SCHOOL_GUIDE,
                        BlurChoice.NOT_SAID,
                        "Gedrukte gids"));
        assertThat(desk.as(desk.teacher, () -> copies.fetch(desk.key(desk.teacher), picture, copy))
                        .isPresent())
                .isTrue();
        says(colleague, StaffPictureChoice.YES);
        assertThat(called(copy)).isFalse();
        says(colleague, StaffPictureChoice.INSIDE);
        assertThat(called(copy)).isTrue();
        says(colleague, StaffPictureChoice.YES);
        assertThat(called(copy)).as("it stays until somebody did it").isTrue();
    }

    private boolean called(PublishedCopyId copy) {
        return desk.as(
                desk.teacher,
                () -> desk.demo.part(TakedownTasks.class).list().stream()
                        .anyMatch(task -> task.copy().id().equals(copy)));
    }

    @Test
    void who_guides_the_group_or_has_a_function_at_its_school_can_be_marked_without_a_roster() {
        LocalDate today = desk.demo.clock().today();
        PersonId gym = desk.demo.population().acrossSchools().getFirst();
        Group group = desk.asProgram(() -> desk.demo.part(Schools.class).findGroup(desk.groupOf(gym)))
                .orElseThrow();
        List<PersonId> functions = desk.demo.population().schoolRelations().stream()
                .filter(relation -> relation.school().equals(group.school()))
                .filter(relation -> relation.period().contains(today))
                .map(DemoPeople.SchoolRelation::person)
                .toList();
        assertThat(functions).isNotEmpty();
        assertThat(desk.asProgram(() -> desk.demo.part(MarkablePeople.class).staff(group, today))
                        .keySet())
                .contains(gym)
                .containsAll(functions);
    }

    @Test
    void an_employee_answers_on_an_own_page_and_a_parent_finds_none_there() {
        WebVisitor office = desk.demo.signIn("personeel");
        String page = "/foto-s-van-mij";
        assertThat(office.get(page).body()).contains("de taak om die daar binnen zeven dagen weg te halen");
        assertThat(office.fill(page, page, Map.of()).statusCode()).isEqualTo(422);
        assertThat(office.fill(page, page, Map.of("said", "misschien")).body())
                .contains("Kies een van de drie antwoorden.");
        assertThat(office.fill(page, page, Map.of("said", "inside")).statusCode())
                .isEqualTo(303);
        assertThat(office.get(page).body()).contains("Alleen binnen de school", "Wat u eerder zei");
        assertThat(desk.demo.signIn("ouder").get(page).statusCode()).isEqualTo(404);
    }
}
