package nl.zorgvuldig.dossier.inspection.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutes;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutesStore;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestStore;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Personal data kept about sessions, for [RequestHoldings].
@Component
public final class HeldSessions {
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
    private final SessionPageStore pages;
    private final InspectionSessionStore sessions;
    private final InspectionMinutesStore minutes;
    private final BoardJdbc jdbc;

    HeldSessions(
            RequestStore requests,
            SessionPageStore pages,
            InspectionSessionStore sessions,
            InspectionMinutesStore minutes,
            BoardJdbc jdbc) {
        this.requests = requests;
        this.pages = pages;
        this.sessions = sessions;
        this.minutes = minutes;
        this.jdbc = jdbc;
    }

    public PersonalDataExport ofPupil(PupilId pupil) {
        List<PersonalDataExport.Row> rows = new ArrayList<>();
        for (RequestFile file : requests.listAbout(pupil)) {
            pages.list(file.request()).forEach(piece -> rows.add(laid(piece)));
            minutes.find(file.request()).ifPresent(inspectionMinutes -> rows.addAll(minutes(inspectionMinutes)));
        }
        return new PersonalDataExport(rows)
                .with(rows(InspectionSessionStore.TABLE, SESSIONS, pupil.value()))
                .with(rows(InspectionSessionStore.TURNED, TURNED, pupil.value()));
    }

    private static PersonalDataExport.Row laid(PlacedPiece piece) {
        PersonalDataExport.Row row = new PersonalDataExport.Row(SessionPageStore.TABLE, Map.of())
                .with("item", piece.item().toString())
                .with("page", Integer.toString(piece.page()))
                .with("treatment", piece.showing().code());
        return switch (piece.showing()) {
            case PieceTreatment.Shown _ -> row;
            case PieceTreatment.Masked masked ->
                row.with("ground", masked.ground().code()).with("sealed_text", masked.text());
            case PieceTreatment.Withheld withheld ->
                row.with("ground", withheld.ground().code());
        };
    }

    private static List<PersonalDataExport.Row> minutes(InspectionMinutes minutes) {
        List<PersonalDataExport.Row> rows = new ArrayList<>();
        rows.add(new PersonalDataExport.Row(InspectionMinutesStore.TABLE, Map.of())
                .with("made_at", minutes.madeAt().toString())
                .with("fingerprint", minutes.fingerprint())
                .with("sealed_text", minutes.text()));
        minutes.signatures()
                .forEach(signed -> rows.add(new PersonalDataExport.Row(InspectionMinutesStore.SIGNATURES, Map.of())
                        .with("person", signed.person().toString())
                        .with("confirmed_at", signed.at().toString())
                        .with("way", Codes.of(signed.way()))));
        minutes.remarks()
                .forEach(remark -> rows.add(new PersonalDataExport.Row(InspectionMinutesStore.REMARKS, Map.of())
                        .with("written_by", remark.by().toString())
                        .with("written_at", remark.at().toString())
                        .with("sealed_text", remark.text())));
        return rows;
    }

    public PersonalDataExport doneBy(PersonId person) {
        return rows(InspectionSessionStore.TURNED, TURNED_BY, person.value())
                .with(rows(InspectionMinutesStore.SIGNATURES, CONFIRMED_BY, person.value()))
                .with(rows(InspectionMinutesStore.REMARKS, REMARKED_BY, person.value()));
    }

    private PersonalDataExport rows(String table, String statement, java.util.UUID of) {
        return new PersonalDataExport(jdbc.sql(statement)
                .param("of", of)
                .query((row, n) -> ReadableRows.of(table, row))
                .list());
    }

    /// Runs inside the unit of work that destroys.
    public RemovedRows remove(PupilId pupil) {
        List<Integer> gone = minutes.delete(pupil);
        return RemovedRows.of(InspectionMinutesStore.REMARKS, gone.get(0))
                .with(RemovedRows.of(InspectionMinutesStore.SIGNATURES, gone.get(1)))
                .with(RemovedRows.of(InspectionMinutesStore.TABLE, gone.get(2)))
                .with(RemovedRows.of(InspectionSessionStore.TURNED, sessions.deleteTurned(pupil)))
                .with(RemovedRows.of(InspectionSessionStore.TABLE, sessions.delete(pupil)))
                .with(RemovedRows.of(SessionPageStore.TABLE, pages.delete(pupil)));
    }
}
