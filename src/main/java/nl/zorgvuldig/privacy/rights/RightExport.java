package nl.zorgvuldig.privacy.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.Codes;
import org.springframework.stereotype.Component;

/// Exports what is kept about requests, for a person concerned. Somebody who decided on requests
/// of others gets when and what, not about whom.
@Component
final class RightExport {
    private static final String ASKED_BY = """
            select id as request, kind, asked_by, standing, asked_at from rights.request
            where board = :board and asked_by = :person and pupil is not null order by asked_at, id""";
    private static final String TAKEN_BY = """
            select request, what, outcome, taken_by, taken_at from rights.step
            where board = :board and taken_by = :person order by taken_at, request, step""";

    private final RightStore store;
    private final BoardJdbc jdbc;

    RightExport(RightStore store, BoardJdbc jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    PersonalDataExport of(DataSubject subject) {
        List<PersonalDataExport.Row> rows = new ArrayList<>();
        for (RightFile file : store.listAbout(subject.id())) {
            rows.add(row(file.request()));
            file.history().forEach(step -> rows.add(row(file, step)));
        }
        PersonalDataExport about = new PersonalDataExport(rows);
        return subject.kind() == SubjectKind.PUPIL
                ? about
                : about.with(rows(RightStore.TABLE, ASKED_BY, subject.id()))
                        .with(rows(RightStore.STEPS, TAKEN_BY, subject.id()));
    }

    private static PersonalDataExport.Row row(RightRequest request) {
        PersonalDataExport.Row row = new PersonalDataExport.Row(RightStore.TABLE, Map.of())
                .with("request", request.id().toString())
                .with("kind", request.kind().code())
                .with("asked_by", request.by().toString())
                .with("standing", request.standing().code())
                .with("asked_at", request.at().toString());
        return request.words().map(words -> row.with("sealed_words", words)).orElse(row);
    }

    private static PersonalDataExport.Row row(RightFile file, RecordedEvent<RightEvent> step) {
        PersonalDataExport.Row row = new PersonalDataExport.Row(RightStore.STEPS, Map.of())
                .with("request", file.id().toString())
                .with("what", step.event().code())
                .with("taken_by", step.by().toString())
                .with("taken_at", step.at().toString());
        PersonalDataExport.Row grounded = step.event() instanceof RightEvent.Decided decided
                        && decided.ground().isPresent()
                ? row.with("ground", Codes.of(decided.ground().get()))
                : row;
        return step.event()
                .said()
                .map(words -> grounded.with("sealed_words", words))
                .orElse(grounded);
    }

    private PersonalDataExport rows(String table, String statement, UUID person) {
        return new PersonalDataExport(jdbc.sql(statement)
                .param("person", person)
                .query((row, n) -> ReadableRows.of(table, row))
                .list());
    }
}
