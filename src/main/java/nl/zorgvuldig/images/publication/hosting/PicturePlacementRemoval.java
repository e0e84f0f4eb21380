package nl.zorgvuldig.images.publication.hosting;

import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.images.albums.ImageRemovalListener;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes placements of pictures without any content left, once no copy of them lies anywhere.
/// Their addresses show nothing, as before.
@Component
final class PicturePlacementRemoval implements ImageRemovalListener {
    private static final String LYING = """
            select count(*) from publication.copy
            where board = :board and picture = any (:pictures) and done_at is null""";
    private static final String DELETE_SEEN = """
            delete from publication.seen where board = :board and copy in (
                select c.id from publication.copy c where c.board = :board and c.picture = any (:pictures))""";
    private static final String DELETE_SEEN_STAFF = """
            delete from publication.seen_staff where board = :board and copy in (
                select c.id from publication.copy c where c.board = :board and c.picture = any (:pictures))""";
    private static final String DELETE_COPIES =
            "delete from publication.copy where board = :board and picture = any (:pictures)";
    private static final String DELETE_PLACED =
            "delete from publication.placed where board = :board and picture = any (:pictures)";

    private final BoardJdbc jdbc;

    PicturePlacementRemoval(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean letGo(Set<PictureId> pictures) {
        if (sql(LYING, pictures).query(Integer.class).single() > 0) {
            return false;
        }
        sql(DELETE_SEEN, pictures).update();
        sql(DELETE_SEEN_STAFF, pictures).update();
        sql(DELETE_COPIES, pictures).update();
        sql(DELETE_PLACED, pictures).update();
        return true;
    }

    private JdbcClient.StatementSpec sql(String statement, Set<PictureId> pictures) {
        return jdbc.sql(statement)
                .param("pictures", pictures.stream().map(PictureId::value).toArray(UUID[]::new));
    }
}
