package nl.zorgvuldig.images.albums.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.albums.Album;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Albums in the database. Each title is sealed under the album's own key.
@Component
public final class AlbumStore {
    public static final String TABLE = "media.album";
    private static final String ADD = """
            insert into media.album (board, id, group_id, happened_on, made_by, made_at, sealed_title)
            values (:board, :id, :group, :day, :by, :at, :title) on conflict do nothing""";
    private static final String COLUMNS = """
            select id, group_id, happened_on, made_by, made_at, sealed_title
            from media.album where board = :board
            """;
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String LIST = COLUMNS + " order by happened_on desc, id desc";
    private static final String GROUP_OF = """
            select a.group_id from media.picture p
            join media.album a on a.board = :board and a.id = p.album
            where p.board = :board and p.id = :picture""";
    private static final String MADE_BY =
            "select id, made_at from media.album where board = :board and made_by = :person order by made_at, id";

    private final BoardJdbc jdbc;
    private final Vault vault;

    AlbumStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public static KeyName key(AlbumId album) {
        return new KeyName(Acting.current().board(), album.value(), RetentionPurpose.MEDIA);
    }

    private static ValueLocation place(AlbumId album) {
        return new ValueLocation(TABLE, "sealed_title", album.value());
    }

    public Optional<GroupId> findGroup(PictureId picture) {
        return jdbc.sql(GROUP_OF)
                .param("picture", picture.value())
                .query((row, n) -> new GroupId(Rows.uuid(row, "group_id")))
                .optional();
    }

    /// @return whether the id was new
    public boolean add(Album album) {
        return jdbc.sql(ADD)
                        .param("id", album.id().value())
                        .param("group", album.group().value())
                        .param("day", album.happenedOn())
                        .param("by", album.madeBy().value())
                        .param("at", Rows.timestamp(album.madeAt()))
                        .param(
                                "title",
                                vault.seal(key(album.id()), place(album.id()), album.title())
                                        .bytes())
                        .update()
                == 1;
    }

    /// Albums, newest day first.
    public List<Album> list() {
        return jdbc.sql(LIST).query((row, n) -> album(row)).list();
    }

    public Optional<Album> find(AlbumId album) {
        return jdbc.sql(FIND)
                .param("id", album.value())
                .query((row, n) -> album(row))
                .optional();
    }

    public List<nl.zorgvuldig.platform.holdings.PersonalDataExport.Row> madeBy(PersonId person) {
        return jdbc.sql(MADE_BY)
                .param("person", person.value())
                .query((row, n) -> nl.zorgvuldig.platform.holdings.ReadableRows.of(TABLE, row))
                .list();
    }

    private Album album(ResultSet row) throws SQLException {
        AlbumId id = new AlbumId(Rows.uuid(row, "id"));
        return new Album(
                id,
                new GroupId(Rows.uuid(row, "group_id")),
                new String(
                        vault.openBytes(key(id), place(id), new SealedValue(Rows.bytes(row, "sealed_title"))), UTF_8),
                Rows.date(row, "happened_on"),
                new PersonId(Rows.uuid(row, "made_by")),
                Rows.instant(row, "made_at"));
    }
}
