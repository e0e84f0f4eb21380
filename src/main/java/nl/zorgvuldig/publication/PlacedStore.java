package nl.zorgvuldig.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.PlainRows;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;
import org.springframework.stereotype.Component;

/// Pictures in channels, in the database.
@Component
final class PlacedStore {
    static final String TABLE = "publication.placed";
    private static final String ADD = """
            insert into publication.placed (board, id, picture, channel, address, placed_by, placed_at)
            values (:board, :id, :picture, :channel, :address, :by, :at) on conflict do nothing""";
    private static final String TAKE_BACK = """
            update publication.placed set taken_back_at = :at
            where board = :board and id = :id and picture = :picture and taken_back_at is null""";
    private static final String COLUMNS = """
            select id, picture, channel, address, placed_by, placed_at, taken_back_at
            from publication.placed where board = :board
            """;
    private static final String AT = COLUMNS + " and address = :address";
    private static final String OF = COLUMNS + " and picture = any (:pictures) order by placed_at desc, id";
    private static final String DONE_BY =
            "select id, channel, placed_at from publication.placed where board = :board and placed_by = :person order by placed_at, id";

    private final BoardJdbc jdbc;

    PlacedStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether there was none with this id, and none of this picture in this channel
    boolean add(Placed placed) {
        return jdbc.sql(ADD)
                        .param("id", placed.id().value())
                        .param("picture", placed.picture().value())
                        .param("channel", placed.channel().code())
                        .param("address", placed.address().text())
                        .param("by", placed.placedBy().value())
                        .param("at", Rows.timestamp(placed.placedAt()))
                        .update()
                == 1;
    }

    boolean takeBack(PictureId picture, PlacedId id, Instant at) {
        return jdbc.sql(TAKE_BACK)
                        .param("id", id.value())
                        .param("picture", picture.value())
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    Optional<Placed> at(LivingAddress address) {
        return jdbc.sql(AT)
                .param("address", address.text())
                .query((row, n) -> placed(row))
                .optional();
    }

    /// Newest first.
    List<Placed> of(PictureId picture) {
        return of(List.of(picture)).getOrDefault(picture, List.of());
    }

    /// Picture by picture, newest first; without those that were placed nowhere.
    Map<PictureId, List<Placed>> of(Collection<PictureId> pictures) {
        Map<PictureId, List<Placed>> all = new HashMap<>();
        jdbc.sql(OF)
                .param("pictures", pictures.stream().map(PictureId::value).toArray(UUID[]::new))
                .query((row, n) -> placed(row))
                .list()
                .forEach(one -> all.computeIfAbsent(one.picture(), _ -> new ArrayList<>())
                        .add(one));
        return all;
    }

    List<Export.Row> doneBy(PersonId person) {
        return jdbc.sql(DONE_BY)
                .param("person", person.value())
                .query((row, n) -> PlainRows.of(TABLE, row))
                .list();
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                new PlacedId(Rows.uuid(row, "id")),
                new PictureId(Rows.uuid(row, "picture")),
                Codes.read(Channel.class, Rows.text(row, "channel")),
                new LivingAddress(Acting.current().board(), Rows.text(row, "address")),
                new PersonId(Rows.uuid(row, "placed_by")),
                Rows.instant(row, "placed_at"),
                Rows.optionalInstant(row, "taken_back_at"));
    }
}
