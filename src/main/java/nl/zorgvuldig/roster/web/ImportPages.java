package nl.zorgvuldig.roster.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.roster.Changes;
import nl.zorgvuldig.roster.DraftId;
import nl.zorgvuldig.roster.ImportAnswer.Unfit;
import nl.zorgvuldig.roster.ImportResult;
import nl.zorgvuldig.roster.Preview;
import nl.zorgvuldig.roster.PreviewParts;
import nl.zorgvuldig.roster.RosterPlan;
import nl.zorgvuldig.roster.RosterProblem;
import nl.zorgvuldig.roster.Severity;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Puts together the pages of an import.
@Component
class ImportPages {
    static final String START = "/import";
    static final String FILE = "file";
    static final String SCHOOL = "school";

    private static final String TEMPLATE = "roster/import";

    private final Schools schools;

    ImportPages(Schools schools) {
        this.schools = schools;
    }

    static String address(DraftId draft) {
        return START + "/" + draft;
    }

    Page start(Form form, Optional<Sentence> notice) {
        ImportPage page = new ImportPage(form, options(), notice, List.of(), List.of());
        return form.wrong() ? Page.again(TEMPLATE, page) : Page.of(TEMPLATE, page);
    }

    /// The file cannot be taken over. A single mistake stands beside the field, more in a list.
    Page unfit(Unfit unfit, Form form) {
        List<RosterProblem> problems = unfit.decision().problems();
        List<RosterProblem> errors = problems.stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .toList();
        form.with(SCHOOL, unfit.school().id().toString());
        Sentence said =
                errors.size() == 1 ? alone(errors.getFirst()) : Sentence.of("roster.import.unfit", errors.size());
        form.wrong(FILE, said.key(), said.gaps().toArray());
        return Page.again(
                TEMPLATE,
                new ImportPage(
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

    Page preview(Preview preview) {
        return Page.of("roster/preview", page(preview, Optional.empty()));
    }

    Page overtaken(Preview preview) {
        Sentence notice = Sentence.of("roster.preview.overtaken");
        return new Page("roster/preview", page(preview, Optional.of(notice)), HttpStatus.CONFLICT);
    }

    private static PreviewPage page(Preview preview, Optional<Sentence> notice) {
        RosterPlan plan = preview.plan();
        return new PreviewPage(
                address(preview.draft()),
                preview.school().name(),
                notice,
                preview.shown(),
                preview.until(),
                plan.year().toString(),
                plan.day(),
                preview.changesNothing() ? PreviewPage.Change.NOTHING : PreviewPage.Change.SOMETHING,
                Stream.of(
                                count("pupils", plan.pupils()),
                                count("groups", plan.groups()),
                                count("staff", plan.staff()),
                                count("guardians", plan.guardians()))
                        .filter(PreviewPage.Count::any)
                        .toList(),
                PreviewParts.of(preview),
                plan.problems(),
                plan.dropped());
    }

    private static PreviewPage.Count count(String key, Changes<?> changes) {
        return new PreviewPage.Count(
                key,
                changes.added().size(),
                changes.changed().size(),
                changes.gone().size(),
                changes.unchanged());
    }

    Page result(ImportResult result) {
        return Page.of(
                "roster/result",
                new ResultPage(
                        result.school().name(),
                        result.counts().words(),
                        result.leavers().stream()
                                .map(ImportResult.NamedLeaver::words)
                                .toList()));
    }

    static Page gone() {
        return Page.notFound("roster/gone", new GonePage(START));
    }

    private List<Form.Option> options() {
        return schools.list().stream()
                .map(school -> Form.Option.of(school.id().toString(), school.name() + " (" + school.brin() + ")"))
                .toList();
    }
}
