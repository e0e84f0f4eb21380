package nl.zorgvuldig.roster.web;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.roster.ImportAnswer;
import nl.zorgvuldig.roster.ImportAnswer.Refused;
import nl.zorgvuldig.roster.ProblemKind;
import nl.zorgvuldig.roster.Rosters;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The administrator chooses a school and a file, and is shown what it would change.
@Controller
@RequestMapping(ImportPages.START)
class ImportController {
    private final Rosters rosters;
    private final ImportPages pages;

    ImportController(Rosters rosters, ImportPages pages) {
        this.rosters = rosters;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page start(Form question) {
        return rosters.refusal().map(no -> refused(no)).orElseGet(() -> {
            Form form = Form.empty();
            if (question.has("melding", LargeUploads.NOTICE)) {
                form.wrong(ImportPages.FILE, ProblemKind.FILE_TOO_LARGE.key(), LargeUploads.MEGABYTES);
            }
            return pages.start(form, notice(question));
        });
    }

    private static Optional<Sentence> notice(Form question) {
        return question.has("melding", DraftController.CALLED_OFF)
                ? Optional.of(Sentence.of("roster.import.called-off"))
                : Optional.empty();
    }

    @PostMapping
    Page show(Form form, @RequestParam(ImportPages.FILE) Optional<MultipartFile> file) throws IOException {
        Optional<Refused> no = rosters.refusal();
        if (no.isPresent()) {
            return refused(no.get());
        }
        Optional<SchoolId> school = Id.parse(form.value(ImportPages.SCHOOL)).map(SchoolId::new);
        if (school.isEmpty()) {
            form.wrong(ImportPages.SCHOOL, "roster.import.no-school");
        }
        Optional<MultipartFile> sent = file.filter(ImportController::chosen);
        if (sent.isEmpty()) {
            form.wrong(ImportPages.FILE, "roster.import.no-file");
        } else if (sent.get().getSize() > LargeUploads.BYTES) {
            form.wrong(ImportPages.FILE, ProblemKind.FILE_TOO_LARGE.key(), LargeUploads.MEGABYTES);
        }
        return form.wrong()
                ? pages.start(form, Optional.empty())
                : answer(form, school.orElseThrow(), sent.orElseThrow());
    }

    /// A browser sends a file without name and content when none was chosen.
    private static boolean chosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isBlank();
    }

    private Page answer(Form form, SchoolId school, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return switch (rosters.preview(school, content)) {
                case ImportAnswer.Shown(var preview) -> Page.seeOther(ImportPages.address(preview.draft()));
                case ImportAnswer.Overtaken(var preview) -> pages.overtaken(preview);
                case ImportAnswer.Done(var result) -> pages.result(result);
                case ImportAnswer.Unfit unfit -> pages.unfit(unfit, form);
                case ImportAnswer.NotThere _ -> {
                    form.wrong(ImportPages.SCHOOL, "roster.import.no-school");
                    yield pages.start(form, Optional.empty());
                }
                case Refused no -> refused(no);
            };
        }
    }

    static Page refused(Refused no) {
        return Page.refused(no.clause(), no.because());
    }
}
