package nl.zorgvuldig.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.PlainRows;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What is kept about requests, for whom it is about.
@Component
final class RequestExport {
    private static final String ASKED_BY = """
            select id as request, kind, asked_by, asked_at, standing from inspection.request
            where board = :board and asked_by = :person order by asked_at, id""";
    private static final String STEPS_OF = """
            select request, step, what, taken_at, starts_at,
                   case when taken_by = :person then taken_by end as taken_by,
                   case when supervisor = :person then supervisor end as supervisor
            from inspection.step
            where board = :board and (taken_by = :person or supervisor = :person) order by taken_at, request, step""";
    private static final String DECIDED_BY = """
            select request, item, step, treatment, decided_at, decided_by from inspection.decision
            where board = :board and decided_by = :person order by decided_at, request, item, step""";

    private final RequestStore requests;
    private final WithholdingStore decisions;
    private final BoardJdbc jdbc;

    RequestExport(RequestStore requests, WithholdingStore decisions, BoardJdbc jdbc) {
        this.requests = requests;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    Export ofPupil(PupilId pupil) {
        List<Export.Row> rows = new ArrayList<>();
        for (RequestFile file : requests.listAbout(pupil)) {
            AccessRequest request = file.request();
            Export.Row row = new Export.Row(RequestStore.TABLE, Map.of())
                    .with("request", request.id().toString())
                    .with("kind", request.kind().code())
                    .with("asked_by", request.by().toString())
                    .with("standing", request.standing().code())
                    .with("asked_at", request.at().toString());
            rows.add(request.wish().map(wish -> row.with("sealed_wish", wish)).orElse(row));
            file.history().forEach(step -> rows.add(step(request, step)));
        }
        decisions.listAll(pupil).forEach(one -> rows.add(decision(one)));
        return new Export(rows);
    }

    private static Export.Row step(AccessRequest request, Recorded<RequestEvent> step) {
        Export.Row row = new Export.Row(RequestStore.STEPS, Map.of())
                .with("request", request.id().toString())
                .with("what", step.event().code())
                .with("taken_by", step.by().toString())
                .with("taken_at", step.at().toString());
        Export.Row grounded = RequestEventRow.ground(step.event())
                .map(one -> row.with("ground", one))
                .orElse(row);
        Export.Row said = RequestEventRow.words(step.event())
                .map(words -> grounded.with("sealed_words", words))
                .orElse(grounded);
        return step.event() instanceof RequestEvent.Planned(Plan plan)
                ? said.with("supervisor", plan.supervisor().toString())
                        .with("starts_at", plan.at().toString())
                        .with("venue", plan.venue().code())
                : said;
    }

    private static Export.Row decision(Decision one) {
        Export.Row row = new Export.Row(WithholdingStore.TABLE, Map.of())
                .with("item", one.item().toString())
                .with("treatment", one.showing().code())
                .with("decided_by", one.by().toString())
                .with("decided_at", one.at().toString());
        Export.Row grounded =
                switch (one.showing()) {
                    case Showing.Shown _ -> row;
                    case Showing.Masked masked ->
                        row.with("ground", masked.ground().code()).with("sealed_text", masked.text());
                    case Showing.Withheld withheld ->
                        row.with("ground", withheld.ground().code());
                };
        return one.reason()
                .map(reason -> grounded.with("sealed_reason", reason))
                .orElse(grounded);
    }

    Export doneBy(PersonId person) {
        return rows(RequestStore.TABLE, ASKED_BY, person)
                .with(rows(RequestStore.STEPS, STEPS_OF, person))
                .with(rows(WithholdingStore.TABLE, DECIDED_BY, person));
    }

    private Export rows(String table, String statement, PersonId person) {
        return new Export(jdbc.sql(statement)
                .param("person", person.value())
                .query((row, n) -> PlainRows.of(table, row))
                .list());
    }
}
