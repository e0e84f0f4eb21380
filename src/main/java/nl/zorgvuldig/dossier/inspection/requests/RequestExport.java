package nl.zorgvuldig.dossier.inspection.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingDecision;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingStore;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Exports what is kept about requests for the person it is about.
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

    PersonalDataExport ofPupil(PupilId pupil) {
        List<PersonalDataExport.Row> rows = new ArrayList<>();
        for (RequestFile file : requests.listAbout(pupil)) {
            AccessRequest request = file.request();
            PersonalDataExport.Row row = new PersonalDataExport.Row(RequestStore.TABLE, Map.of())
                    .with("request", request.id().toString())
                    .with("kind", request.kind().code())
                    .with("asked_by", request.by().toString())
                    .with("standing", request.standing().code())
                    .with("asked_at", request.at().toString());
            rows.add(request.wish().map(wish -> row.with("sealed_wish", wish)).orElse(row));
            file.history().forEach(step -> rows.add(step(request, step)));
        }
        decisions.listAll(pupil).forEach(withholdingDecision -> rows.add(decision(withholdingDecision)));
        return new PersonalDataExport(rows);
    }

    private static PersonalDataExport.Row step(AccessRequest request, RecordedEvent<RequestEvent> step) {
        PersonalDataExport.Row row = new PersonalDataExport.Row(RequestStore.STEPS, Map.of())
                .with("request", request.id().toString())
                .with("what", step.event().code())
                .with("taken_by", step.by().toString())
                .with("taken_at", step.at().toString());
        PersonalDataExport.Row grounded = RequestEventRow.ground(step.event())
                .map(text -> row.with("ground", text))
                .orElse(row);
        PersonalDataExport.Row said = RequestEventRow.words(step.event())
                .map(words -> grounded.with("sealed_words", words))
                .orElse(grounded);
        return step.event() instanceof RequestEvent.Planned(InspectionAppointment plan)
                ? said.with("supervisor", plan.supervisor().toString())
                        .with("starts_at", plan.at().toString())
                        .with("venue", plan.venue().code())
                : said;
    }

    private static PersonalDataExport.Row decision(WithholdingDecision decision) {
        PersonalDataExport.Row row = new PersonalDataExport.Row(WithholdingStore.TABLE, Map.of())
                .with("item", decision.item().toString())
                .with("treatment", decision.showing().code())
                .with("decided_by", decision.by().toString())
                .with("decided_at", decision.at().toString());
        PersonalDataExport.Row grounded =
                switch (decision.showing()) {
                    case PieceTreatment.Shown _ -> row;
                    case PieceTreatment.Masked masked ->
                        row.with("ground", masked.ground().code()).with("sealed_text", masked.text());
                    case PieceTreatment.Withheld withheld ->
                        row.with("ground", withheld.ground().code());
                };
        return decision.reason()
                .map(reason -> grounded.with("sealed_reason", reason))
                .orElse(grounded);
    }

    PersonalDataExport doneBy(PersonId person) {
        return rows(RequestStore.TABLE, ASKED_BY, person)
                .with(rows(RequestStore.STEPS, STEPS_OF, person))
                .with(rows(WithholdingStore.TABLE, DECIDED_BY, person));
    }

    private PersonalDataExport rows(String table, String statement, PersonId person) {
        return new PersonalDataExport(jdbc.sql(statement)
                .param("person", person.value())
                .query((row, n) -> ReadableRows.of(table, row))
                .list());
    }
}
