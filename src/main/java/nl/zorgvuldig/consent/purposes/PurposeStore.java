package nl.zorgvuldig.consent.purposes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Component;

/// The catalogue of a board in the database.
@Component
final class PurposeStore {
    private static final String ADD = """
            insert into consent.purpose (board, purpose, kind, agreement, position)
            values (:board, :purpose, :kind, :agreement, :position)""";
    private static final String ADD_TEXT = """
            insert into consent.purpose_text (board, purpose, version, language, title, place, how_long, who_sees,
                example, published_at, published_by)
            values (:board, :purpose, :version, :language, :title, :place, :how_long, :who_sees, :example, :at, :by)""";
    private static final String RETIRE = """
            update consent.purpose set retired_at = :at, retired_by = :by
            where board = :board and purpose = :purpose and retired_at is null""";
    private static final String LIST = """
            select p.purpose, p.kind, p.agreement, p.position, p.retired_at, t.version, t.language, t.title, t.place,
                   t.how_long, t.who_sees, t.example, t.published_at, t.published_by
            from consent.purpose p
            join consent.purpose_text t on t.board = p.board and t.purpose = p.purpose
            where p.board = :board
            order by p.position, p.purpose, t.version, t.language""";

    private final BoardJdbc jdbc;

    PurposeStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(ConsentPurpose purpose) {
        jdbc.sql(ADD)
                .param("purpose", purpose.key().code())
                .param("kind", Codes.of(purpose.kind()))
                .param("agreement", Codes.of(purpose.agreement()))
                .param("position", purpose.position())
                .update();
        purpose.texts().forEach(text -> add(purpose.key(), text));
    }

    void add(PurposeKey purpose, PurposeText text) {
        for (Language language : Language.values()) {
            PurposeWording wording = text.in(language);
            jdbc.sql(ADD_TEXT)
                    .param("purpose", purpose.code())
                    .param("version", text.version())
                    .param("language", language.tag())
                    .param("title", wording.title())
                    .param("place", wording.place())
                    .param("how_long", wording.howLong())
                    .param("who_sees", wording.whoSees())
                    .param("example", wording.example())
                    .param("at", Rows.timestamp(text.publishedAt()))
                    .param("by", text.publishedBy().value())
                    .update();
        }
    }

    int retire(PurposeKey purpose, PersonId by, Instant at) {
        return jdbc.sql(RETIRE)
                .param("purpose", purpose.code())
                .param("by", by.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    List<ConsentPurpose> list() {
        Map<PurposeKey, ConsentPurpose> found = new LinkedHashMap<>();
        Map<String, PurposeWording> dutch = new LinkedHashMap<>();
        Map<String, PurposeWording> english = new LinkedHashMap<>();
        jdbc.sql(LIST).query(row -> {
            PurposeKey key = new PurposeKey(Rows.text(row, "purpose"));
            String text = key + "/" + row.getInt("version");
            boolean inDutch = Rows.text(row, "language").equals(Language.DUTCH.tag());
            (inDutch ? dutch : english).put(text, wording(row));
            if (inDutch) { // comes after English, by the order of the tags
                found.computeIfAbsent(key, _ -> purpose(key, row))
                        .texts()
                        .add(text(row, found(dutch, text), found(english, text)));
            }
        });
        return List.copyOf(found.values());
    }

    private static PurposeWording found(Map<String, PurposeWording> wordings, String text) {
        return Objects.requireNonNull(wordings.get(text), text);
    }

    private static ConsentPurpose purpose(PurposeKey key, ResultSet row) {
        try {
            return new ConsentPurpose(
                    key,
                    Codes.read(PurposeKind.class, Rows.text(row, "kind")),
                    Codes.read(RequiredAgreement.class, Rows.text(row, "agreement")),
                    row.getInt("position"),
                    Rows.optionalInstant(row, "retired_at"),
                    new ArrayList<>());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static PurposeText text(ResultSet row, PurposeWording dutch, PurposeWording english) throws SQLException {
        return new PurposeText(
                row.getInt("version"),
                dutch,
                english,
                Rows.instant(row, "published_at"),
                new PersonId(Rows.uuid(row, "published_by")));
    }

    private static PurposeWording wording(ResultSet row) throws SQLException {
        return new PurposeWording(
                Rows.text(row, "title"),
                Rows.text(row, "place"),
                Rows.text(row, "how_long"),
                Rows.text(row, "who_sees"),
                Rows.text(row, "example"));
    }
}
