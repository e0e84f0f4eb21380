package nl.zorgvuldig.dossier.inspection.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.InspectionSeals;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingStore;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of copies: what may be in each, and its file as long as that exists.
@Component
public final class CopyStore {
    public static final String CONTENTS = "inspection.copied";
    public static final String FILES = "inspection.copy";
    private static final String LAY = """
            insert into inspection.copied (board, pupil, request, step, place, item, kind, part, treatment, ground, sealed_text)
            values (:board, :pupil, :request, :step, :place, :item, :kind, :part, :treatment, :ground, :text)""";
    private static final String LAID = """
            select request, step, place, item, kind, part, treatment, ground, sealed_text from inspection.copied
            where board = :board and pupil = :pupil and (:request::uuid is null or request = :request)
              and (:step::int is null or step = :step)
            order by request, step, place""";
    private static final String ADD = """
            insert into inspection.copy (board, pupil, request, step, blob, pages, size, fingerprint, made_at)
            values (:board, :pupil, :request, :step, :blob, :pages, :size, :fingerprint, :at)""";
    private static final String FIND = """
            select pupil, request, step, blob, pages, size, fingerprint, made_at from inspection.copy
            where board = :board and (:pupil::uuid is null or pupil = :pupil)
              and (:request::uuid is null or request = :request)
            order by made_at, request, step""";
    private static final String KEPT = "select blob from inspection.copy where board = :board and blob = any (:blobs)";
    private static final String REMOVE = """
            delete from inspection.copy
            where board = :board and pupil = :pupil and request = :request and step = :step""";
    private static final String DELETE_FILES = "delete from inspection.copy where board = :board and pupil = :pupil";
    private static final String DELETE_CONTENTS =
            "delete from inspection.copied where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final InspectionSeals seals;

    CopyStore(BoardJdbc jdbc, InspectionSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /// @param step the event by which it is ordered
    void lay(AccessRequest request, int step, PlacedPiece laid) {
        jdbc.sql(LAY)
                .param("pupil", request.pupil().value())
                .param("request", request.id().value())
                .param("step", step)
                .param("place", laid.place())
                .param("item", laid.item().value())
                .param("kind", Codes.of(laid.kind()))
                .param("part", laid.part())
                .param("treatment", laid.showing().code())
                .param("ground", laid.ground().map(WithholdingGround::code).orElse(null))
                .param(
                        "text",
                        laid.text()
                                .map(text -> seals.seal(
                                        request.pupil(), CONTENTS, place(step, laid.place()), request.id(), text))
                                .orElse(null))
                .update();
    }

    /// By place.
    List<PlacedPiece> list(AccessRequest request, int step) {
        return laid(
                request.pupil(),
                jdbc.sql(LAID).param("request", request.id().value()).param("step", step));
    }

    List<PlacedPiece> listAll(PupilId pupil) {
        return laid(pupil, jdbc.sql(LAID).param("request", null).param("step", null));
    }

    private List<PlacedPiece> laid(PupilId pupil, StatementSpec statement) {
        return statement
                .param("pupil", pupil.value())
                .query((row, n) -> laid(pupil, row))
                .list();
    }

    private PlacedPiece laid(PupilId pupil, ResultSet row) throws SQLException {
        int place = row.getInt("place");
        Optional<String> text = seals.find(
                pupil,
                CONTENTS,
                "sealed_text",
                place(row.getInt("step"), place),
                new RequestId(Rows.uuid(row, "request")),
                row);
        PieceTreatment showing = WithholdingStore.showing(row, text);
        return new PlacedPiece(
                showing instanceof PieceTreatment.Withheld ? 0 : 1,
                place,
                new DossierItemId(Rows.uuid(row, "item")),
                Codes.read(DossierContent.Kind.class, Rows.text(row, "kind")),
                row.getInt("part"),
                showing);
    }

    private static String place(int step, int place) {
        return "sealed_text/" + step + "/" + place;
    }

    void add(CopyFile copy) {
        jdbc.sql(ADD)
                .param("pupil", copy.pupil().value())
                .param("request", copy.request().value())
                .param("step", copy.step())
                .param("blob", copy.blob().value())
                .param("pages", copy.pages())
                .param("size", copy.size())
                .param("fingerprint", copy.fingerprint())
                .param("at", Rows.timestamp(copy.madeAt()))
                .update();
    }

    /// The one made last; also empty for a person who may not have it now.
    Optional<CopyFile> find(AccessRequest request) {
        return files(Optional.of(request.pupil()), Optional.of(request.id())).stream()
                .reduce((_, later) -> later);
    }

    List<CopyFile> listFiles() {
        return files(Optional.empty(), Optional.empty());
    }

    List<CopyFile> listFiles(PupilId pupil) {
        return files(Optional.of(pupil), Optional.empty());
    }

    private List<CopyFile> files(Optional<PupilId> pupil, Optional<RequestId> request) {
        return jdbc.sql(FIND)
                .param("pupil", pupil.map(PupilId::value).orElse(null))
                .param("request", request.map(RequestId::value).orElse(null))
                .query((row, n) -> file(row))
                .list();
    }

    private static CopyFile file(ResultSet row) throws SQLException {
        return new CopyFile(
                new PupilId(Rows.uuid(row, "pupil")),
                new RequestId(Rows.uuid(row, "request")),
                row.getInt("step"),
                new BlobId(Rows.uuid(row, "blob")),
                row.getInt("pages"),
                row.getLong("size"),
                Rows.text(row, "fingerprint"),
                Rows.instant(row, "made_at"));
    }

    Set<BlobId> kept(Collection<BlobId> blobs) {
        return new HashSet<>(jdbc
                .sql(KEPT)
                .param("blobs", blobs.stream().map(BlobId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(BlobId::new)
                .toList());
    }

    /// Called once its file is deleted.
    void remove(CopyFile copy) {
        jdbc.sql(REMOVE)
                .param("pupil", copy.pupil().value())
                .param("request", copy.request().value())
                .param("step", copy.step())
                .update();
    }

    int deleteFiles(PupilId pupil) {
        return jdbc.sql(DELETE_FILES).param("pupil", pupil.value()).update();
    }

    int deleteContents(PupilId pupil) {
        return jdbc.sql(DELETE_CONTENTS).param("pupil", pupil.value()).update();
    }
}
