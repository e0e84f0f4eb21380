package nl.zorgvuldig.school.roster.web;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.roster.RosterImportAnswer;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Refused;
import nl.zorgvuldig.school.roster.RosterImports;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Lets the administrator choose a school and a file, and shows the preview.
@Controller
@RequestMapping(RosterImportPages.START)
class RosterImportController {
    private final RosterImports rosters;
    private final RosterImportPages pages;

    RosterImportController(RosterImports rosters, RosterImportPages pages) {
        this.rosters = rosters;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page start(Form question) {
        return rosters.refusal().map(no -> refused(no)).orElseGet(() -> {
            Form form = Form.empty();
            if (question.has("melding", LargeRosterUploadFilter.NOTICE)) {
                form.wrong(
                        RosterImportPages.FILE,
                        RosterProblemKind.FILE_TOO_LARGE.key(),
                        LargeRosterUploadFilter.MEGABYTES);
            }
            return pages.start(form, notice(question));
        });
    }

    private static Optional<Sentence> notice(Form question) {
        return question.has("melding", RosterDraftController.CALLED_OFF)
                ? Optional.of(Sentence.of("roster.import.called-off"))
                : Optional.empty();
    }

    @PostMapping
    Page show(Form form, @RequestParam(RosterImportPages.FILE) Optional<MultipartFile> file) throws IOException {
        Optional<Refused> no = rosters.refusal();
        if (no.isPresent()) {
            return refused(no.get());
        }
        Optional<SchoolId> school =
                Id.parse(form.value(RosterImportPages.SCHOOL)).map(SchoolId::new);
        if (school.isEmpty()) {
            form.wrong(RosterImportPages.SCHOOL, "roster.import.no-school");
        }
        Optional<MultipartFile> sent = file.filter(RosterImportController::chosen);
        if (sent.isEmpty()) {
            form.wrong(RosterImportPages.FILE, "roster.import.no-file");
        } else if (sent.get().getSize() > LargeRosterUploadFilter.BYTES) {
            form.wrong(
                    RosterImportPages.FILE, RosterProblemKind.FILE_TOO_LARGE.key(), LargeRosterUploadFilter.MEGABYTES);
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
                case RosterImportAnswer.Shown(var preview) -> Page.seeOther(RosterImportPages.address(preview.draft()));
                case RosterImportAnswer.Overtaken(var preview) -> pages.overtaken(preview);
                case RosterImportAnswer.Done(var result) -> pages.result(result);
                case RosterImportAnswer.Unfit unfit -> pages.unfit(unfit, form);
                case RosterImportAnswer.NotThere _ -> {
                    form.wrong(RosterImportPages.SCHOOL, "roster.import.no-school");
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
