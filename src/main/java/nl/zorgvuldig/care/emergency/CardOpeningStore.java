package nl.zorgvuldig.care.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Database store of openings in an emergency, and of what the head found about them.
@Component
final class CardOpeningStore {
    static final String TABLE = "emergency.opening";
    static final String REVIEWS = "emergency.opening_review";
    private static final String ADD = """
            insert into emergency.opening (board, id, pupil, opened_by, opened_on, opened_at, reason)
            values (:board, :id, :pupil, :by, :day, :at, :reason)
            on conflict (board, pupil, opened_by, opened_on) do nothing""";
    private static final String OPENED = "select emergency.opened(:board, :pupil)";
    private static final String COLUMNS = """
            select o.id, o.pupil, o.opened_by, o.opened_on, o.opened_at, o.reason,
                r.reviewed_by, r.reviewed_at, r.justified
            from emergency.opening o
            left join emergency.opening_review r on r.board = o.board and r.opening = o.id
            where o.board = :board
            """;
    private static final String OF_PUPIL = COLUMNS + " and o.pupil = :pupil order by o.opened_at desc, o.id";
    private static final String UNREVIEWED = COLUMNS + " and r.opening is null order by o.opened_at, o.id";
    private static final String REVIEW = """
            insert into emergency.opening_review (board, opening, pupil, reviewed_by, reviewed_at, justified)
            values (:board, :opening, :pupil, :by, :at, :justified) on conflict (board, opening) do nothing""";
    private static final String DELETE_REVIEWS =
            "delete from emergency.opening_review where board = :board and pupil = :pupil";
    private static final String DELETE = "delete from emergency.opening where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    CardOpeningStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it is the first of this person on this day
    boolean add(UUID id, PupilId pupil, PersonId by, LocalDate day, Instant at, CardOpening.Reason reason) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("pupil", pupil.value())
                        .param("by", by.value())
                        .param("day", day)
                        .param("at", Rows.timestamp(at))
                        .param("reason", reason.code())
                        .update()
                == 1;
    }

    /// Whether the acting person opened it in an emergency today.
    boolean opened(PupilId pupil) {
        return jdbc.sql(OPENED)
                .param("pupil", pupil.value())
                .query(Boolean.class)
                .single();
    }

    /// Newest first.
    List<CardOpening> list(PupilId pupil) {
        return jdbc.sql(OF_PUPIL)
                .param("pupil", pupil.value())
                .query((row, n) -> opening(row))
                .list();
    }

    /// Those that no head has looked at. System account only.
    List<CardOpening> listUnreviewed() {
        return jdbc.sql(UNREVIEWED).query((row, n) -> opening(row)).list();
    }

    /// @return whether nobody was first
    boolean review(UUID opening, PupilId pupil, CardOpening.Review review) {
        return jdbc.sql(REVIEW)
                        .param("opening", opening)
                        .param("pupil", pupil.value())
                        .param("by", review.by().value())
                        .param("at", Rows.timestamp(review.at()))
                        .param("justified", review.justified())
                        .update()
                == 1;
    }

    private static CardOpening opening(ResultSet row) throws SQLException {
        Optional<UUID> reviewer = Rows.optionalUuid(row, "reviewed_by");
        return new CardOpening(
                Rows.uuid(row, "id"),
                new PupilId(Rows.uuid(row, "pupil")),
                new PersonId(Rows.uuid(row, "opened_by")),
                Rows.date(row, "opened_on"),
                Rows.instant(row, "opened_at"),
                Codes.read(CardOpening.Reason.class, Rows.text(row, "reason")),
                reviewer.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CardOpening.Review(
                                new PersonId(reviewer.get()),
                                Rows.instant(row, "reviewed_at"),
                                row.getBoolean("justified"))));
    }

    int deleteReviews(PupilId pupil) {
        return jdbc.sql(DELETE_REVIEWS).param("pupil", pupil.value()).update();
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }
}
