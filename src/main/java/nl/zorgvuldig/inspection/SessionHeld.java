package nl.zorgvuldig.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.PlainRows;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What is kept of sessions, for [RequestHoldings].
@Component
final class SessionHeld {
    private static final String SESSIONS = """
            select request, opened_on, seen_at, paused_at from inspection.session
            where board = :board and pupil = :of order by opened_on, request""";
    private static final String TURNED = """
            select request, person, page, opened_at from inspection.turned
            where board = :board and pupil = :of order by opened_at, turn""";
    private static final String TURNED_BY = """
            select request, person, page, opened_at from inspection.turned
            where board = :board and person = :of order by opened_at, turn""";
    private static final String CONFIRMED_BY = """
            select request, case when person = :of then person end as person, confirmed_at, way,
                   case when recorded_by = :of then recorded_by end as recorded_by
            from inspection.confirmation
            where board = :board and (person = :of or recorded_by = :of) order by confirmed_at, request""";
    private static final String REMARKED_BY = """
            select request, written_by, written_at from inspection.remark
            where board = :board and written_by = :of order by written_at, id""";

    private final RequestStore requests;
    private final LaidStore pages;
    private final SessionStore sessions;
    private final MinutesStore minutes;
    private final BoardJdbc jdbc;

    SessionHeld(RequestStore requests, LaidStore pages, SessionStore sessions, MinutesStore minutes, BoardJdbc jdbc) {
        this.requests = requests;
        this.pages = pages;
        this.sessions = sessions;
        this.minutes = minutes;
        this.jdbc = jdbc;
    }

    Export ofPupil(PupilId pupil) {
        List<Export.Row> rows = new ArrayList<>();
        for (RequestFile file : requests.listAbout(pupil)) {
            pages.list(file.request()).forEach(one -> rows.add(laid(one)));
            minutes.find(file.request()).ifPresent(one -> rows.addAll(minutes(one)));
        }
        return new Export(rows)
                .with(rows(SessionStore.TABLE, SESSIONS, pupil.value()))
                .with(rows(SessionStore.TURNED, TURNED, pupil.value()));
    }

    private static Export.Row laid(Laid one) {
        Export.Row row = new Export.Row(LaidStore.TABLE, Map.of())
                .with("item", one.item().toString())
                .with("page", Integer.toString(one.page()))
                .with("treatment", one.showing().code());
        return switch (one.showing()) {
            case Showing.Shown _ -> row;
            case Showing.Masked masked ->
                row.with("ground", masked.ground().code()).with("sealed_text", masked.text());
            case Showing.Withheld withheld ->
                row.with("ground", withheld.ground().code());
        };
    }

    private static List<Export.Row> minutes(Minutes one) {
        List<Export.Row> rows = new ArrayList<>();
        rows.add(new Export.Row(MinutesStore.TABLE, Map.of())
                .with("made_at", one.madeAt().toString())
                .with("fingerprint", one.fingerprint())
                .with("sealed_text", one.text()));
        one.signatures()
                .forEach(signed -> rows.add(new Export.Row(MinutesStore.SIGNATURES, Map.of())
                        .with("person", signed.person().toString())
                        .with("confirmed_at", signed.at().toString())
                        .with("way", Codes.of(signed.way()))));
        one.remarks()
                .forEach(remark -> rows.add(new Export.Row(MinutesStore.REMARKS, Map.of())
                        .with("written_by", remark.by().toString())
                        .with("written_at", remark.at().toString())
                        .with("sealed_text", remark.text())));
        return rows;
    }

    Export doneBy(PersonId person) {
        return rows(SessionStore.TURNED, TURNED_BY, person.value())
                .with(rows(MinutesStore.SIGNATURES, CONFIRMED_BY, person.value()))
                .with(rows(MinutesStore.REMARKS, REMARKED_BY, person.value()));
    }

    private Export rows(String table, String statement, java.util.UUID of) {
        return new Export(jdbc.sql(statement)
                .param("of", of)
                .query((row, n) -> PlainRows.of(table, row))
                .list());
    }

    /// Inside the unit of work that destroys.
    Removed remove(PupilId pupil) {
        List<Integer> gone = minutes.delete(pupil);
        return Removed.of(MinutesStore.REMARKS, gone.get(0))
                .with(Removed.of(MinutesStore.SIGNATURES, gone.get(1)))
                .with(Removed.of(MinutesStore.TABLE, gone.get(2)))
                .with(Removed.of(SessionStore.TURNED, sessions.deleteTurned(pupil)))
                .with(Removed.of(SessionStore.TABLE, sessions.delete(pupil)))
                .with(Removed.of(LaidStore.TABLE, pages.delete(pupil)));
    }
}
