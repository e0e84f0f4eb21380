package nl.zorgvuldig.coaching.web;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.coaching.CoachingId;
import nl.zorgvuldig.coaching.Coachings;
import nl.zorgvuldig.coaching.Entrance;
import nl.zorgvuldig.coaching.Entrance.Inside;
import nl.zorgvuldig.coaching.Filmed;
import nl.zorgvuldig.coaching.Recordings;
import nl.zorgvuldig.coaching.Role;
import nl.zorgvuldig.files.Arriving;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.Intake;
import nl.zorgvuldig.files.UploadPlace;
import nl.zorgvuldig.files.Videos;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The teacher adds the recording of a lesson.
@Controller
@RequestMapping(CoachingController.ADDRESS + "/{coaching}/toevoegen")
class AddController {
    private static final String TEMPLATE = "coaching/add";
    private static final String FILE = "file";

    private final Coachings coachings;
    private final Recordings recordings;
    private final Schools schools;
    private final Incoming incoming;
    private final Arriving arriving;
    private final Doorway doorway;
    private final Clock clock;

    AddController(
            Coachings coachings,
            Recordings recordings,
            Schools schools,
            Incoming incoming,
            Arriving arriving,
            Doorway doorway,
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
    Page start(@PathVariable UUID coaching, SignedIn who, Form question) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in
            when in.role() == Role.TEACHER -> {
                Form form = Form.empty()
                        .numbered(clock)
                        .with("filmedOn", SchoolDay.today(clock).toString());
                if (question.has("melding", UploadPlace.TOO_LARGE)) {
                    form.wrong(FILE, "files.unfit.video_too_large", Intake.MEGABYTES);
                }
                yield Page.of(TEMPLATE, page(in, form));
            }
            case Inside _ -> Doorway.teacherOnly();
            case Entrance no -> doorway.outside(no);
        };
    }

    /// As a form with a file in it, where no script runs.
    @PostMapping
    Page add(@PathVariable UUID coaching, SignedIn who, Form form, @RequestParam(FILE) Optional<MultipartFile> sent) {
        return entered(
                coaching,
                who,
                form,
                sent.filter(one -> !one.isEmpty()).<Incoming.Sender>map(one -> path -> one.transferTo(path.toFile())));
    }

    /// The file by itself, which may be larger, with the fields of the form in the address: ids and
    /// a day.
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Page add(@PathVariable UUID coaching, SignedIn who, Form form, HttpServletRequest request) {
        Incoming.Sender sender = path -> arriving.receive(request.getInputStream(), path);
        return entered(coaching, who, form, Optional.of(sender));
    }

    private Page entered(UUID coaching, SignedIn who, Form form, Optional<Incoming.Sender> file) {
        return switch (coachings.enter(who, new CoachingId(coaching))) {
            case Inside in when in.role() == Role.TEACHER -> add(in, form, file);
            case Inside _ -> Doorway.teacherOnly();
            case Entrance no -> doorway.outside(no);
        };
    }

    private Page add(Inside in, Form form, Optional<Incoming.Sender> file) {
        Optional<FormId> number = form.number(FILE);
        Optional<LocalDate> day = form.requiredDay("filmedOn", "coaching.no.day");
        if (file.isEmpty()) {
            form.wrong(FILE, "coaching.no.file");
        }
        Optional<Filmed> filmed = day.map(one -> filmed(form, one));
        filmed.ifPresent(one -> form.wrong(recordings.judge(in, one)));
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

    private static Filmed filmed(Form form, LocalDate day) {
        Set<PupilId> outside = form.values("outside").stream()
                .flatMap(one -> Id.parse(one).stream())
                .map(PupilId::new)
                .collect(Collectors.toSet());
        return new Filmed(day, outside, form.has("groupAlone", "yes"));
    }

    private Page again(Inside in, Form form) {
        form.wrong(FILE, "coaching.no.file_again");
        return Page.again(TEMPLATE, page(in, form));
    }

    private AddPage page(Inside in, Form form) {
        LocalDate day = form.day("filmedOn").orElseGet(() -> SchoolDay.today(clock));
        List<Form.Option> outside = recordings.listOutside(in, day).entrySet().stream()
                .map(one ->
                        Form.Option.of(one.getKey().toString(), one.getValue().full()))
                .toList();
        String coaching = CoachingController.address(in.coaching().id());
        return new AddPage(
                coaching,
                coaching + "/toevoegen",
                schools.findGroup(in.coaching().group()).map(Group::shortName).orElse("–"),
                in.clause(),
                in.because(),
                outside,
                recordings.possible(),
                Videos.MEGABYTES,
                Videos.MOST_MINUTES,
                form);
    }
}
