package nl.zorgvuldig.care.medical.viewings;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Exports what is kept about viewings for the person it is about.
@Component
final class ViewingExport {
    /// Placeholder shown in place of the minutes.
    static final String CLOSED =
            "Het verslag is voor wie het dossier zag, en voor de schoolarts. De schoolarts kan het" + " u laten lezen.";

    private static final String VIEWINGS = """
            select id as request, asked_at from medical.viewing
            where board = :board and pupil = :of order by asked_at, id""";
    private static final String STEPS = """
            select request, what, taken_at, starts_at, answer from medical.viewing_step
            where board = :board and pupil = :of order by taken_at, request, step""";
    private static final String KEPT_BACK = """
            select request, entry, ground, decided_at from medical.kept_back
            where board = :board and pupil = :of order by decided_at, request, entry, step""";
    private static final String PAGES = """
            select request, page, entry from medical.viewing_page
            where board = :board and pupil = :of order by request, page""";
    private static final String TURNED = """
            select request, page, opened_at from medical.turned
            where board = :board and pupil = :of order by opened_at, request, page""";
    private static final String MINUTES = """
            select request, made_at, fingerprint from medical.minutes
            where board = :board and pupil = :of order by made_at, request""";
    private static final String ASKED_BY = """
            select id as request, asked_by, asked_at, standing from medical.viewing
            where board = :board and asked_by = :of order by asked_at, id""";
    private static final String STEPS_BY = """
            select request, what, taken_at, starts_at,
                   case when taken_by = :of then taken_by end as taken_by,
                   case when doctor = :of then doctor end as doctor
            from medical.viewing_step
            where board = :board and (taken_by = :of or doctor = :of) order by taken_at, request, step""";
    private static final String DECIDED_BY = """
            select request, decided_by, decided_at from medical.kept_back
            where board = :board and decided_by = :of order by decided_at, request, entry, step""";
    private static final String CONFIRMED_BY = """
            select request, case when person = :of then person end as person, confirmed_at, way,
                   case when recorded_by = :of then recorded_by end as recorded_by
            from medical.confirmation
            where board = :board and (person = :of or recorded_by = :of) order by confirmed_at, request""";

    private final BoardJdbc jdbc;

    ViewingExport(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    PersonalDataExport ofPupil(PupilId pupil) {
        List<PersonalDataExport.Row> closed = rows(ViewingMinutesStore.TABLE, MINUTES, pupil.value()).rows().stream()
                .map(row -> row.with("sealed_text", CLOSED))
                .toList();
        return rows(ViewingStore.TABLE, VIEWINGS, pupil.value())
                .with(rows(ViewingStore.STEPS, STEPS, pupil.value()))
                .with(rows(WithheldEntryStore.TABLE, KEPT_BACK, pupil.value()))
                .with(rows(LaidOutPageStore.TABLE, PAGES, pupil.value()))
                .with(rows(LaidOutPageStore.TURNED, TURNED, pupil.value()))
                .with(new PersonalDataExport(closed));
    }

    PersonalDataExport doneBy(PersonId person) {
        return rows(ViewingStore.TABLE, ASKED_BY, person.value())
                .with(rows(ViewingStore.STEPS, STEPS_BY, person.value()))
                .with(rows(WithheldEntryStore.TABLE, DECIDED_BY, person.value()))
                .with(rows(ViewingMinutesStore.SIGNATURES, CONFIRMED_BY, person.value()));
    }

    private PersonalDataExport rows(String table, String statement, UUID of) {
        return new PersonalDataExport(jdbc.sql(statement)
                .param("of", of)
                .query((row, n) -> ReadableRows.of(table, row))
                .list());
    }
}
