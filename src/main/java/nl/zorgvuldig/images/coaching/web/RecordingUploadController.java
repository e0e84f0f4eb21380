package nl.zorgvuldig.images.coaching.web;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.coaching.CoachingAccess;
import nl.zorgvuldig.images.coaching.CoachingAccess.Inside;
import nl.zorgvuldig.images.coaching.CoachingId;
import nl.zorgvuldig.images.coaching.CoachingRole;
import nl.zorgvuldig.images.coaching.Coachings;
import nl.zorgvuldig.images.coaching.RecordingDeclaration;
import nl.zorgvuldig.images.coaching.Recordings;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.files.video.VideoReceiver;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Lets the teacher add the recording of a lesson.
@Controller
@RequestMapping(CoachingController.ADDRESS + "/{coaching}/toevoegen")
class RecordingUploadController {
    private static final String TEMPLATE = "images/coaching/add";
    private static final String FILE = "file";

    private final Coachings coachings;
    private final Recordings recordings;
    private final Schools schools;
    private final IncomingFolder incoming;
    private final VideoReceiver arriving;
    private final CoachingRefusals doorway;
    private final Clock clock;

    RecordingUploadController(
            Coachings coachings,
            Recordings recordings,
            Schools schools,
            IncomingFolder incoming,
            VideoReceiver arriving,
            CoachingRefusals doorway,
            Clock clock) {
        this.coachings = coachings;
        this.recordings = recordings;
        this.schools = schools;
        this.incoming = incoming;
        this.arriving = arriving;
        this.doorway = doorway;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    Page start(@PathVariable UUID coaching, SignedInUser who, Form question) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in
            when in.role() == CoachingRole.TEACHER -> {
                Form form = Form.empty()
                        .numbered(clock)
                        .with("filmedOn", SchoolDay.today(clock).toString());
                if (question.has("melding", UploadPath.TOO_LARGE)) {
                    form.wrong(FILE, "files.unfit.video_too_large", FileIntake.MEGABYTES);
                }
                yield Page.of(TEMPLATE, page(in, form));
            }
            case Inside _ -> CoachingRefusals.teacherOnly();
            case CoachingAccess no -> doorway.outside(no);
        };
    }

    /// Upload as a form with a file in it, for browsers without scripts.
    @PostMapping
    Page add(
            @PathVariable UUID coaching,
            SignedInUser who,
            Form form,
            @RequestParam(FILE) Optional<MultipartFile> sent) {
        return entered(
                coaching,
                who,
                form,
                sent.filter(file -> !file.isEmpty())
                        .<IncomingFolder.Sender>map(file -> path -> file.transferTo(path.toFile())));
    }

    /// Upload of the file as the request body, which may be larger, with the fields of the form in
    /// the query string: ids and a day.
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Page add(@PathVariable UUID coaching, SignedInUser who, Form form, HttpServletRequest request) {
        IncomingFolder.Sender sender = path -> arriving.receive(request.getInputStream(), path);
        return entered(coaching, who, form, Optional.of(sender));
    }

    private Page entered(UUID coaching, SignedInUser who, Form form, Optional<IncomingFolder.Sender> file) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in when in.role() == CoachingRole.TEACHER -> add(in, form, file);
            case Inside _ -> CoachingRefusals.teacherOnly();
            case CoachingAccess no -> doorway.outside(no);
        };
    }

    private Page add(Inside in, Form form, Optional<IncomingFolder.Sender> file) {
        Optional<FormId> number = form.number(FILE);
        Optional<LocalDate> day = form.requiredDay("filmedOn", "coaching.no.day");
        if (file.isEmpty()) {
            form.wrong(FILE, "coaching.no.file");
        }
        Optional<RecordingDeclaration> filmed = day.map(each -> filmed(form, each));
        filmed.ifPresent(declaration -> form.wrong(recordings.judge(in, declaration)));
        if (form.wrong()) {
            return again(in, form);
        }
        return Page.answer(
                incoming.hold(
                        file.orElseThrow(),
                        path -> recordings.add(in, number.orElseThrow(), filmed.orElseThrow(), path)),
                form,
                FILE,
                _ -> Page.seeOther(CoachingController.address(in.coaching().id()) + "#opnamen"),
                () -> again(in, form));
    }

    private static RecordingDeclaration filmed(Form form, LocalDate day) {
        Set<PupilId> outside = form.values("outside").stream()
                .flatMap(text -> Id.parse(text).stream())
                .map(PupilId::new)
                .collect(Collectors.toSet());
        return new RecordingDeclaration(day, outside, form.has("groupAlone", "yes"));
    }

    private Page again(Inside in, Form form) {
        form.wrong(FILE, "coaching.no.file_again");
        return Page.again(TEMPLATE, page(in, form));
    }

    private RecordingUploadPage page(Inside in, Form form) {
        LocalDate day = form.day("filmedOn").orElseGet(() -> SchoolDay.today(clock));
        List<Form.Option> outside = recordings.listOutside(in, day).entrySet().stream()
                .map(entry -> Form.Option.of(
                        entry.getKey().toString(), entry.getValue().full()))
                .toList();
        String coaching = CoachingController.address(in.coaching().id());
        return new RecordingUploadPage(
                coaching,
                coaching + "/toevoegen",
                schools.findGroup(in.coaching().group()).map(Group::shortName).orElse("–"),
                in.clause(),
                in.because(),
                outside,
                recordings.possible(),
                VideoIntake.MEGABYTES,
                VideoIntake.MOST_MINUTES,
                form);
    }
}
