package nl.zorgvuldig.images.albums.marking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.images.albums.Face;
import nl.zorgvuldig.images.albums.FaceSubject;
import nl.zorgvuldig.images.albums.storage.PictureStore;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Faces in pictures, in the database.
@Component
public final class PictureMarkStore {
    public static final String TABLE = "media.mark";
    private static final String ADD = """
            insert into media.mark (board, picture, id, x, y, width, height, kind, pupil, staff_member, blurred_at)
            values (:board, :picture, :id, :x, :y, :width, :height, :kind, :pupil, :staff, :blurred)""";
    private static final String LIST = """
            select id, x, y, width, height, kind, pupil, staff_member, blurred_at
            from media.mark where board = :board and picture = :picture order by y / 200, x, id""";
    private static final String LIST_ALL = """
            select picture, id, x, y, width, height, kind, pupil, staff_member, blurred_at
            from media.mark where board = :board and picture = any (:pictures) order by picture, y / 200, x, id""";
    private static final String CLEAR = "delete from media.mark where board = :board and picture = :picture";
    private static final String BLUR = """
            update media.mark set blurred_at = :at
            where board = :board and picture = :picture and id = any (:ids)""";
    private static final String SHARP = """
            select m.picture, m.pupil
            from media.mark m
            join media.picture p on p.board = :board and p.id = m.picture
            where m.board = :board and m.pupil is not null and m.blurred_at is null and""" + PictureStore.JUDGED;
    private static final String SHARP_OTHERS = """
            select distinct m.picture
            from media.mark m
            join media.picture p on p.board = :board and p.id = m.picture
            where m.board = :board and m.kind = 'other_child' and m.blurred_at is null and""" + PictureStore.JUDGED;
    private static final String WITH =
            "select distinct picture from media.mark where board = :board and pupil = :pupil";
    private static final String FORGET = "delete from media.mark where board = :board and pupil = :pupil";
    private static final String ABOUT_PUPIL =
            "select picture, x, y, width, height, blurred_at from media.mark where board = :board and pupil = :pupil order by picture, id";
    private static final String ABOUT_STAFF =
            "select picture, x, y, width, height from media.mark where board = :board and staff_member = :person order by picture, id";

    private final BoardJdbc jdbc;

    PictureMarkStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Faces of a picture, from top to bottom, then from left to right.
    public List<Face> list(PictureId picture) {
        return jdbc.sql(LIST)
                .param("picture", picture.value())
                .query((row, n) -> face(row))
                .list();
    }

    /// The same for several pictures; pictures without marks are absent.
    public Map<PictureId, List<Face>> list(Collection<PictureId> pictures) {
        Map<PictureId, List<Face>> all = new HashMap<>();
        jdbc.sql(LIST_ALL)
                .param("pictures", pictures.stream().map(PictureId::value).toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(new PictureId(Rows.uuid(row, "picture")), _ -> new ArrayList<>())
                            .add(face(row));
                });
        return all;
    }

    /// Replaces the marks of a picture.
    public void put(PictureId picture, Collection<Face> faces) {
        clear(picture);
        for (Face face : faces) {
            jdbc.sql(ADD)
                    .param("picture", picture.value())
                    .param("id", face.id())
                    .param("x", face.box().x())
                    .param("y", face.box().y())
                    .param("width", face.box().width())
                    .param("height", face.box().height())
                    .param("kind", face.who().code())
                    .param("pupil", face.who().child().map(PupilId::value).orElse(null), Types.OTHER)
                    .param("staff", face.who().employee().map(PersonId::value).orElse(null), Types.OTHER)
                    .param("blurred", face.blurredAt().map(Rows::timestamp).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                    .update();
        }
    }

    public int clear(PictureId picture) {
        return jdbc.sql(CLEAR).param("picture", picture.value()).update();
    }

    public void blur(PictureId picture, Collection<Face> faces, Instant at) {
        jdbc.sql(BLUR)
                .param("picture", picture.value())
                .param("ids", faces.stream().map(Face::id).toArray(UUID[]::new))
                .param("at", Rows.timestamp(at))
                .update();
    }

    /// The recognisable children per picture, for the pictures whose consents are checked
    /// ([AlbumPicture#judged]).
    public Map<PictureId, Set<PupilId>> sharp() {
        Map<PictureId, Set<PupilId>> all = new HashMap<>();
        jdbc.sql(SHARP).query(row -> {
            all.computeIfAbsent(new PictureId(Rows.uuid(row, "picture")), _ -> new java.util.HashSet<>())
                    .add(new PupilId(Rows.uuid(row, "pupil")));
        });
        return all;
    }

    /// The pictures among those in which an unnamed child is recognisable.
    public List<PictureId> sharpOthers() {
        return jdbc.sql(SHARP_OTHERS)
                .query((row, n) -> new PictureId(Rows.uuid(row, "picture")))
                .list();
    }

    public List<PictureId> with(PupilId pupil) {
        return jdbc.sql(WITH)
                .param("pupil", pupil.value())
                .query((row, n) -> new PictureId(Rows.uuid(row, "picture")))
                .list();
    }

    public int forget(PupilId pupil) {
        return jdbc.sql(FORGET).param("pupil", pupil.value()).update();
    }

    public List<nl.zorgvuldig.platform.holdings.PersonalDataExport.Row> about(PupilId pupil) {
        return jdbc.sql(ABOUT_PUPIL)
                .param("pupil", pupil.value())
                .query((row, n) -> nl.zorgvuldig.platform.holdings.ReadableRows.of(TABLE, row))
                .list();
    }

    public List<nl.zorgvuldig.platform.holdings.PersonalDataExport.Row> about(PersonId person) {
        return jdbc.sql(ABOUT_STAFF)
                .param("person", person.value())
                .query((row, n) -> nl.zorgvuldig.platform.holdings.ReadableRows.of(TABLE, row))
                .list();
    }

    private static Face face(ResultSet row) throws SQLException {
        return new Face(
                Rows.uuid(row, "id"),
                new BoundingBox(row.getInt("x"), row.getInt("y"), row.getInt("width"), row.getInt("height")),
                who(row),
                Rows.optionalInstant(row, "blurred_at"));
    }

    private static FaceSubject who(ResultSet row) throws SQLException {
        String kind = Rows.text(row, "kind");
        return switch (kind) {
            case "pupil" -> new FaceSubject.Child(new PupilId(Rows.uuid(row, "pupil")));
            case "staff" -> new FaceSubject.Employee(new PersonId(Rows.uuid(row, "staff_member")));
            case "other_child" -> new FaceSubject.OtherChild();
            case "visitor" -> new FaceSubject.Visitor();
            case "unrecognisable" -> new FaceSubject.Unrecognisable();
            default -> new FaceSubject.Open();
        };
    }
}
