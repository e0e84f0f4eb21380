package nl.zorgvuldig.images.publication.hosting;

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
import nl.zorgvuldig.images.publication.HostedUrl;
import nl.zorgvuldig.images.publication.PicturePlacement;
import nl.zorgvuldig.images.publication.PicturePlacementId;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import org.springframework.stereotype.Component;

/// Placements of pictures, in the database.
@Component
public final class PicturePlacementStore {
    public static final String TABLE = "publication.placed";
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

    PicturePlacementStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the id was new and the picture not yet in this channel
    public boolean add(PicturePlacement placed) {
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

    public boolean takeBack(PictureId picture, PicturePlacementId id, Instant at) {
        return jdbc.sql(TAKE_BACK)
                        .param("id", id.value())
                        .param("picture", picture.value())
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    Optional<PicturePlacement> at(HostedUrl address) {
        return jdbc.sql(AT)
                .param("address", address.text())
                .query((row, n) -> placed(row))
                .optional();
    }

    /// Placements of a picture, newest first.
    public List<PicturePlacement> of(PictureId picture) {
        return of(List.of(picture)).getOrDefault(picture, List.of());
    }

    /// Placements per picture, newest first; pictures without any are absent.
    public Map<PictureId, List<PicturePlacement>> of(Collection<PictureId> pictures) {
        Map<PictureId, List<PicturePlacement>> all = new HashMap<>();
        jdbc.sql(OF)
                .param("pictures", pictures.stream().map(PictureId::value).toArray(UUID[]::new))
                .query((row, n) -> placed(row))
                .list()
                .forEach(placement -> all.computeIfAbsent(placement.picture(), _ -> new ArrayList<>())
                        .add(placement));
        return all;
    }

    public List<PersonalDataExport.Row> doneBy(PersonId person) {
        return jdbc.sql(DONE_BY)
                .param("person", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list();
    }

    private static PicturePlacement placed(ResultSet row) throws SQLException {
        return new PicturePlacement(
                new PicturePlacementId(Rows.uuid(row, "id")),
                new PictureId(Rows.uuid(row, "picture")),
                Codes.read(PublicationChannel.class, Rows.text(row, "channel")),
                new HostedUrl(Acting.current().board(), Rows.text(row, "address")),
                new PersonId(Rows.uuid(row, "placed_by")),
                Rows.instant(row, "placed_at"),
                Rows.optionalInstant(row, "taken_back_at"));
    }
}
