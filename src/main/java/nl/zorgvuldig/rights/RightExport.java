package nl.zorgvuldig.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.PlainRows;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Codes;
import org.springframework.stereotype.Component;

/// What is kept about requests, for somebody it is about. Who decided about others learns when and
/// what, not about whom.
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

    Export of(Subject subject) {
        List<Export.Row> rows = new ArrayList<>();
        for (RightFile file : store.listAbout(subject.id())) {
            rows.add(row(file.request()));
            file.history().forEach(step -> rows.add(row(file, step)));
        }
        Export about = new Export(rows);
        return subject.kind() == SubjectKind.PUPIL
                ? about
                : about.with(rows(RightStore.TABLE, ASKED_BY, subject.id()))
                        .with(rows(RightStore.STEPS, TAKEN_BY, subject.id()));
    }

    private static Export.Row row(RightRequest request) {
        Export.Row row = new Export.Row(RightStore.TABLE, Map.of())
                .with("request", request.id().toString())
                .with("kind", request.kind().code())
                .with("asked_by", request.by().toString())
                .with("standing", request.standing().code())
                .with("asked_at", request.at().toString());
        return request.words().map(words -> row.with("sealed_words", words)).orElse(row);
    }

    private static Export.Row row(RightFile file, Recorded<RightEvent> step) {
        Export.Row row = new Export.Row(RightStore.STEPS, Map.of())
                .with("request", file.id().toString())
                .with("what", step.event().code())
                .with("taken_by", step.by().toString())
                .with("taken_at", step.at().toString());
        Export.Row grounded = step.event() instanceof RightEvent.Decided decided
                        && decided.ground().isPresent()
                ? row.with("ground", Codes.of(decided.ground().get()))
                : row;
        return step.event()
                .said()
                .map(words -> grounded.with("sealed_words", words))
                .orElse(grounded);
    }

    private Export rows(String table, String statement, UUID person) {
        return new Export(jdbc.sql(statement)
                .param("person", person)
                .query((row, n) -> PlainRows.of(table, row))
                .list());
    }
}
