package nl.zorgvuldig.access.control.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Database store of reviews.
@Component
final class AccessReviewStore {
    static final String TABLE = "access.review";
    private static final String LIST = """
            select school, school_year, done_by, done_at, relations from access.review
            where board = :board and school_year = :year""";
    private static final String DONE_BY = """
            select school, school_year, done_by, done_at, relations from access.review
            where board = :board and done_by = :person order by done_at, school, school_year""";
    private static final String ADD = """
            insert into access.review (board, school, school_year, done_by, done_at, relations)
            values (:board, :school, :year, :by, :at, :relations)
            on conflict (board, school, school_year) do nothing""";

    private final BoardJdbc jdbc;

    AccessReviewStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that the acting person may know of.
    Map<SchoolId, AccessReview> list(SchoolYear year) {
        Map<SchoolId, AccessReview> all = new HashMap<>();
        jdbc.sql(LIST)
                .param("year", year.toString())
                .query((row, n) -> review(row))
                .list()
                .forEach(accessReview -> all.put(accessReview.school(), accessReview));
        return all;
    }

    List<AccessReview> listDoneBy(PersonId person) {
        return jdbc.sql(DONE_BY)
                .param("person", person.value())
                .query((row, n) -> review(row))
                .list();
    }

    /// A second review of the same school year changes nothing.
    int add(AccessReview review) {
        return jdbc.sql(ADD)
                .param("school", review.school().value())
                .param("year", review.year().toString())
                .param("by", review.doneBy().value())
                .param("at", Rows.timestamp(review.doneAt()))
                .param("relations", review.relations())
                .update();
    }

    private static AccessReview review(ResultSet row) throws SQLException {
        return new AccessReview(
                new SchoolId(Rows.uuid(row, "school")),
                SchoolYear.parse(Rows.text(row, "school_year")).orElseThrow(),
                new PersonId(Rows.uuid(row, "done_by")),
                Rows.instant(row, "done_at"),
                row.getInt("relations"));
    }
}
