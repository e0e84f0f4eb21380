package nl.zorgvuldig.exchange.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.ExchangeSeals;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.disclosures.DisclosureStore;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.exchange.inquiries.InquiryState;
import nl.zorgvuldig.exchange.inquiries.InquiryStore;
import nl.zorgvuldig.exchange.overview.DisclosureOverview.DisclosureLine;
import nl.zorgvuldig.exchange.overview.DisclosureOverview.InquiryLine;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Reads the lists of disclosures and inquiries: of each no more than a line shows, in one
/// statement. The events are counted per row by key, since a join would evaluate the row security
/// policy of every event there is.
@Component
final class DisclosureOverviewStore {
    private static final String SOME = " limit :most offset :skip";
    private static final String EVENT = """
            coalesce((select s.what from exchange.step s
                where s.board = :board and s.pupil = d.pupil and s.disclosure = d.id
                  and s.what in ('inspected', 'demanded', 'fixed', 'sent', 'already_given', 'opened', 'stopped', 'ended')
                order by s.step desc limit 1), '') as event
            """;
    private static final String OPEN =
            "select d.id, d.pupil, d.ground as code, d.valid_until, d.sealed_recipient as sealed, "
                    + EVENT
                    + """
                    from exchange.disclosure d
                    where d.board = :board and not d.is_over and d.valid_until >= :since
                    order by d.prepared_at desc, d.id"""
                    + SOME;
    private static final String OVER = """
            select d.id, d.pupil, d.ground as code, d.valid_until, d.sealed_recipient as sealed, e.what as event
            from exchange.step e
            join exchange.disclosure d on d.board = :board and d.pupil = e.pupil and d.id = e.disclosure
            where e.board = :board and e.what in ('stopped', 'ended', 'already_given')
            order by e.taken_at desc, e.disclosure, e.step""" + SOME;
    private static final String QUESTIONS = """
            select q.id, q.pupil, q.way as code, q.valid_until, q.sealed_source as sealed,
                coalesce((select s.what from exchange.inquiry_step s
                    where s.board = :board and s.pupil = q.pupil and s.inquiry = q.id
                      and s.what in ('sent', 'filed', 'stopped', 'ended')
                    order by s.step desc limit 1), '') as event
            from exchange.inquiry q where q.board = :board""";
    private static final String ASKED = QUESTIONS + " order by q.prepared_at desc, q.id" + SOME;
    private static final String TO_SEND = QUESTIONS
            + " and q.valid_until >= :today and (select count(*) from exchange.inquiry_step s"
            + " where s.board = :board and s.pupil = q.pupil and s.inquiry = q.id"
            + " and s.what in ('sent', 'stopped', 'ended')) = 0"
            + " order by q.prepared_at desc, q.id limit 200";

    private final BoardJdbc jdbc;
    private final ExchangeSeals seals;

    DisclosureOverviewStore(BoardJdbc jdbc, ExchangeSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /// A row of the database.
    ///
    /// @param event the code of the last event that determines the state; empty when there is none
    private record Row(UUID id, PupilId pupil, String code, LocalDate until, byte[] sealed, String event) {}

    /// Disclosures that are not over, newest first. The program ends overdue ones within a
    /// minute; one that it could not reach for days is still shown.
    List<DisclosureLine> listOpen(LocalDate today, int skip, int most) {
        return given(some(jdbc.sql(OPEN).param("since", today.minusDays(7)), skip, most));
    }

    /// Disclosures that are over, the last one first.
    List<DisclosureLine> listOver(int skip, int most) {
        return given(some(jdbc.sql(OVER), skip, most));
    }

    /// Inquiries, newest first.
    List<InquiryLine> listAsked(int skip, int most) {
        return some(jdbc.sql(ASKED), skip, most).stream().map(this::asked).toList();
    }

    /// Inquiries not sent yet.
    List<InquiryLine> listToSend(LocalDate today) {
        return rows(jdbc.sql(TO_SEND).param("today", today)).stream()
                .map(this::asked)
                .toList();
    }

    private List<DisclosureLine> given(List<Row> rows) {
        return rows.stream().map(this::given).toList();
    }

    private DisclosureLine given(Row row) {
        return new DisclosureLine(
                new DisclosureId(row.id()),
                row.pupil(),
                organisation(row, DisclosureStore.TABLE, "sealed_recipient"),
                DisclosureBasis.find(row.code()).orElseThrow(),
                row.event().isEmpty() ? DisclosureState.DRAFT : Codes.read(DisclosureState.class, row.event()),
                row.until());
    }

    private InquiryLine asked(Row row) {
        return new InquiryLine(
                new InquiryId(row.id()),
                row.pupil(),
                organisation(row, InquiryStore.TABLE, "sealed_source"),
                Codes.read(Inquiry.Way.class, row.code()),
                switch (row.event()) {
                    case "" -> InquiryState.WAITING;
                    case "filed" -> InquiryState.ANSWERED;
                    default -> Codes.read(InquiryState.class, row.event());
                },
                row.until());
    }

    private String organisation(Row row, String table, String column) {
        return ExchangeRecipient.split(seals.open(row.pupil(), table, column, row.id(), row.sealed()))
                .organisation();
    }

    private List<Row> some(StatementSpec statement, int skip, int most) {
        return rows(statement.param("skip", skip).param("most", most));
    }

    /// The rows, after fetching all their keys at once.
    private List<Row> rows(StatementSpec statement) {
        List<Row> rows = statement.query((row, n) -> row(row)).list();
        seals.load(rows.stream().map(Row::pupil).distinct().toList());
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Rows.uuid(row, "id"),
                new PupilId(Rows.uuid(row, "pupil")),
                Rows.text(row, "code"),
                Rows.date(row, "valid_until"),
                Rows.bytes(row, "sealed"),
                Rows.text(row, "event"));
    }
}
