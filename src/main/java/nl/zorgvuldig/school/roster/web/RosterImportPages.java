package nl.zorgvuldig.school.roster.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.roster.RosterChanges;
import nl.zorgvuldig.school.roster.RosterDraftId;
import nl.zorgvuldig.school.roster.RosterImportAnswer.Unfit;
import nl.zorgvuldig.school.roster.RosterImportResult;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.RosterPreview;
import nl.zorgvuldig.school.roster.RosterPreviewParts;
import nl.zorgvuldig.school.roster.records.ProblemSeverity;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Builds the pages of an import.
@Component
class RosterImportPages {
    static final String START = "/import";
    static final String FILE = "file";
    static final String SCHOOL = "school";

    private static final String TEMPLATE = "school/roster/import";

    private final Schools schools;

    RosterImportPages(Schools schools) {
        this.schools = schools;
    }

    static String address(RosterDraftId draft) {
        return START + "/" + draft;
    }

    Page start(Form form, Optional<Sentence> notice) {
        RosterImportPage page = new RosterImportPage(form, options(), notice, List.of(), List.of());
        return form.wrong() ? Page.again(TEMPLATE, page) : Page.of(TEMPLATE, page);
    }

    /// For a file that cannot be imported. A single problem is shown beside the field, several in a
    /// list.
    Page unfit(Unfit unfit, Form form) {
        List<RosterProblem> problems = unfit.decision().problems();
        List<RosterProblem> errors = problems.stream()
                .filter(problem -> problem.severity() == ProblemSeverity.ERROR)
                .toList();
        form.with(SCHOOL, unfit.school().id().toString());
        Sentence said =
                errors.size() == 1 ? alone(errors.getFirst()) : Sentence.of("roster.import.unfit", errors.size());
        form.wrong(FILE, said.key(), said.gaps().toArray());
        return Page.again(
                TEMPLATE,
                new RosterImportPage(
                        form,
                        options(),
                        Optional.empty(),
                        errors.size() == 1 ? List.of() : problems,
                        unfit.decision().dropped()));
    }

    private static Sentence alone(RosterProblem error) {
        return error.place()
                .words()
                .map(place -> Sentence.of("roster.import.one", error.words(), place))
                .orElseGet(error::words);
    }

    Page preview(RosterPreview preview) {
        return Page.of("school/roster/preview", page(preview, Optional.empty()));
    }

    Page overtaken(RosterPreview preview) {
        Sentence notice = Sentence.of("roster.preview.overtaken");
        return new Page("school/roster/preview", page(preview, Optional.of(notice)), HttpStatus.CONFLICT);
    }

    private static RosterPreviewPage page(RosterPreview preview, Optional<Sentence> notice) {
        RosterPlan plan = preview.plan();
        return new RosterPreviewPage(
                address(preview.draft()),
                preview.school().name(),
                notice,
                preview.shown(),
                preview.until(),
                plan.year().toString(),
                plan.day(),
                preview.changesNothing() ? RosterPreviewPage.Change.NOTHING : RosterPreviewPage.Change.SOMETHING,
                Stream.of(
                                count("pupils", plan.pupils()),
                                count("groups", plan.groups()),
                                count("staff", plan.staff()),
                                count("guardians", plan.guardians()))
                        .filter(RosterPreviewPage.Count::any)
                        .toList(),
                RosterPreviewParts.of(preview),
                plan.problems(),
                plan.dropped());
    }

    private static RosterPreviewPage.Count count(String key, RosterChanges<?> changes) {
        return new RosterPreviewPage.Count(
                key,
                changes.added().size(),
                changes.changed().size(),
                changes.gone().size(),
                changes.unchanged());
    }

    Page result(RosterImportResult result) {
        return Page.of(
                "school/roster/result",
                new RosterImportResultPage(
                        result.school().name(),
                        result.counts().words(),
                        result.leavers().stream()
                                .map(RosterImportResult.NamedLeaver::words)
                                .toList()));
    }

    static Page gone() {
        return Page.notFound("school/roster/gone", new RosterImportGonePage(START));
    }

    private List<Form.Option> options() {
        return schools.list().stream()
                .map(school -> Form.Option.of(school.id().toString(), school.name() + " (" + school.brin() + ")"))
                .toList();
    }
}
