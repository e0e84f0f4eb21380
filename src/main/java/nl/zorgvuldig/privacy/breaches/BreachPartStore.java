package nl.zorgvuldig.privacy.breaches;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Stores what is added to a breach after the report: assessments, notifications to the authority,
/// announcements to the persons concerned, and the closing.
@Component
public final class BreachPartStore {
    public static final String ASSESSMENTS = "breaches.assessment";
    public static final String NOTICES = "breaches.notice";
    public static final String ANNOUNCEMENTS = "breaches.announcement";
    public static final String CLOSINGS = "breaches.closing";
    private static final String TEXT = "sealed_text";

    private static final String LIST_ASSESSMENTS = """
            select version, risk, aware_at, assessed_by, assessed_at, sealed_text from breaches.assessment
            where board = :board and breach = :breach order by version""";
    private static final String ADD_ASSESSMENT = """
            insert into breaches.assessment (board, breach, version, risk, aware_at, assessed_by, assessed_at, sealed_text)
            values (:board, :breach, :version, :risk, :aware, :by, :at, :text)
            on conflict (board, breach, version) do nothing""";
    private static final String LIST_NOTICES = """
            select id, sent_at, recorded_by, recorded_at, sealed_text from breaches.notice
            where board = :board and breach = :breach order by sent_at, recorded_at, id""";
    private static final String ADD_NOTICE = """
            insert into breaches.notice (board, breach, id, sent_at, recorded_by, recorded_at, sealed_text)
            values (:board, :breach, :id, :sent, :by, :at, :text)
            on conflict (board, breach, id) do nothing""";
    private static final String FIND_ANNOUNCEMENT = """
            select way, made_by, made_at, sealed_text from breaches.announcement
            where board = :board and breach = :breach order by way desc limit 1""";
    private static final String ADD_ANNOUNCEMENT = """
            insert into breaches.announcement (board, breach, way, made_by, made_at, sealed_text)
            values (:board, :breach, :way, :by, :at, :text) on conflict (board, breach, way) do nothing""";
    private static final String FIND_CLOSING = """
            select closed_by, closed_at, sealed_text from breaches.closing
            where board = :board and breach = :breach""";
    private static final String ADD_CLOSING = """
            insert into breaches.closing (board, breach, closed_by, closed_at, sealed_text)
            values (:board, :breach, :by, :at, :text) on conflict (board, breach) do nothing""";
    private static final List<String> DELETE = List.of(
            "delete from breaches.announcement where board = :board and breach = :breach",
            "delete from breaches.notice where board = :board and breach = :breach",
            "delete from breaches.assessment where board = :board and breach = :breach");

    private final BoardJdbc jdbc;
    private final BreachSeals seals;

    BreachPartStore(BoardJdbc jdbc, BreachSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    List<BreachAssessment> listAssessments(BreachId id) {
        return of(LIST_ASSESSMENTS, id).query((row, n) -> assessment(id, row)).list();
    }

    int add(BreachId id, BreachAssessment assessment) {
        return of(ADD_ASSESSMENT, id)
                .param("version", assessment.version())
                .param("risk", Codes.of(assessment.risk()))
                .param("aware", Rows.timestamp(assessment.aware()))
                .param("by", assessment.by().value())
                .param("at", Rows.timestamp(assessment.at()))
                .param(
                        "text",
                        seals.seal(
                                id,
                                ASSESSMENTS,
                                TEXT,
                                row(id, assessment.version()),
                                assessment.whyThen(),
                                assessment.affected(),
                                assessment.consequences(),
                                assessment.measures(),
                                assessment.why()))
                .update();
    }

    List<AuthorityNotice> listNotices(BreachId id) {
        return of(LIST_NOTICES, id).query((row, n) -> notice(id, row)).list();
    }

    int add(BreachId id, AuthorityNotice notice) {
        return of(ADD_NOTICE, id)
                .param("id", notice.id())
                .param("sent", Rows.timestamp(notice.sentAt()))
                .param("by", notice.by().value())
                .param("at", Rows.timestamp(notice.at()))
                .param("text", seals.seal(id, NOTICES, TEXT, notice.id(), notice.number(), notice.delay()))
                .update();
    }

    /// The announcement that counts: the last one, when a second replaced one that reached nobody.
    public Optional<BreachAnnouncement> findAnnouncement(BreachId id) {
        return of(FIND_ANNOUNCEMENT, id)
                .query((row, n) -> new BreachAnnouncement(
                        Codes.read(BreachAnnouncement.Way.class, Rows.text(row, "way")),
                        seals.open(id, ANNOUNCEMENTS, TEXT, id.value(), row)[0],
                        new PersonId(Rows.uuid(row, "made_by")),
                        Rows.instant(row, "made_at")))
                .optional();
    }

    int add(BreachId id, BreachAnnouncement announcement) {
        return of(ADD_ANNOUNCEMENT, id)
                .param("way", Codes.of(announcement.way()))
                .param("by", announcement.by().value())
                .param("at", Rows.timestamp(announcement.at()))
                .param("text", seals.seal(id, ANNOUNCEMENTS, TEXT, id.value(), announcement.text()))
                .update();
    }

    Optional<BreachClosing> findClosing(BreachId id) {
        return of(FIND_CLOSING, id)
                .query((row, n) -> new BreachClosing(
                        seals.open(id, CLOSINGS, TEXT, id.value(), row)[0],
                        new PersonId(Rows.uuid(row, "closed_by")),
                        Rows.instant(row, "closed_at")))
                .optional();
    }

    int add(BreachId id, BreachClosing closing) {
        return of(ADD_CLOSING, id)
                .param("by", closing.by().value())
                .param("at", Rows.timestamp(closing.at()))
                .param("text", seals.seal(id, CLOSINGS, TEXT, id.value(), closing.lesson()))
                .update();
    }

    /// Deletes these parts; the closing is deleted with the breach itself.
    public int delete(BreachId id) {
        return DELETE.stream().mapToInt(text -> of(text, id).update()).sum();
    }

    private BreachAssessment assessment(BreachId id, ResultSet row) throws SQLException {
        int version = row.getInt("version");
        String[] texts = seals.open(id, ASSESSMENTS, TEXT, row(id, version), row);
        return new BreachAssessment(
                version,
                Codes.read(BreachRisk.class, Rows.text(row, "risk")),
                Rows.instant(row, "aware_at"),
                texts[0],
                texts[1],
                texts[2],
                texts[3],
                texts[4],
                new PersonId(Rows.uuid(row, "assessed_by")),
                Rows.instant(row, "assessed_at"));
    }

    private AuthorityNotice notice(BreachId id, ResultSet row) throws SQLException {
        UUID each = Rows.uuid(row, "id");
        String[] texts = seals.open(id, NOTICES, TEXT, each, row);
        return new AuthorityNotice(
                each,
                Rows.instant(row, "sent_at"),
                texts[0],
                texts[1],
                new PersonId(Rows.uuid(row, "recorded_by")),
                Rows.instant(row, "recorded_at"));
    }

    /// The row id under which an assessment is sealed.
    private static UUID row(BreachId id, int version) {
        return UUID.nameUUIDFromBytes((id + "/" + version).getBytes(StandardCharsets.UTF_8));
    }

    private StatementSpec of(String statement, BreachId id) {
        return jdbc.sql(statement).param("breach", id.value());
    }
}
