package nl.zorgvuldig.privacy.register.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.privacy.register.Dpia;
import nl.zorgvuldig.privacy.register.DpiaReview;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Stores impact assessments and their reviews.
@Component
public final class DpiaStore {
    public static final String TABLE = "register.dpia";
    public static final String REVIEWS = "register.review";

    private static final String LIST =
            "select id, title, reason from register.dpia where board = :board order by lower(title), id";
    private static final String ADD = """
            insert into register.dpia (board, id, title, reason, added_by, added_at)
            values (:board, :id, :title, :reason, :by, :at) on conflict (board, id) do nothing""";
    private static final String LIST_REVIEWS = """
            select dpia, version, held_on, outcome, measures, next_on from register.review
            where board = :board order by dpia, version""";
    private static final String ADD_REVIEW = """
            insert into register.review (board, dpia, version, held_on, outcome, measures, next_on, written_by, written_at)
            values (:board, :id, :version, :held, :outcome, :measures, :next, :by, :at)
            on conflict (board, dpia, version) do nothing""";

    private final BoardJdbc jdbc;

    DpiaStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public List<Dpia> list() {
        Map<UUID, List<DpiaReview>> reviews = new HashMap<>();
        jdbc.sql(LIST_REVIEWS).query(row -> {
            reviews.computeIfAbsent(Rows.uuid(row, "dpia"), _ -> new ArrayList<>())
                    .add(review(row));
        });
        return jdbc.sql(LIST)
                .query((row, n) -> new Dpia(
                        Rows.uuid(row, "id"),
                        Rows.text(row, "title"),
                        Rows.text(row, "reason"),
                        reviews.getOrDefault(Rows.uuid(row, "id"), List.of())))
                .list();
    }

    public int add(UUID id, String title, String reason, Instant at) {
        return mine(ADD, id, at).param("title", title).param("reason", reason).update();
    }

    public int add(UUID dpia, DpiaReview review, Instant at) {
        return mine(ADD_REVIEW, dpia, at)
                .param("version", review.version())
                .param("held", review.heldOn())
                .param("outcome", review.outcome())
                .param("measures", review.measures())
                .param("next", review.nextOn())
                .update();
    }

    private static DpiaReview review(ResultSet row) throws SQLException {
        return new DpiaReview(
                row.getInt("version"),
                Rows.date(row, "held_on"),
                Rows.text(row, "outcome"),
                Rows.text(row, "measures"),
                Rows.date(row, "next_on"));
    }

    private StatementSpec mine(String statement, UUID id, Instant at) {
        return jdbc.sql(statement)
                .param("id", id)
                .param("by", Acting.current().person().value())
                .param("at", Rows.timestamp(at));
    }
}
