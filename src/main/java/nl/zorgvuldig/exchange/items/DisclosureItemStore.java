package nl.zorgvuldig.exchange.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.exchange.ExchangeSeals;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Stores chosen items: decisions are added, and the last one counts.
@Component
public final class DisclosureItemStore {
    public static final String TABLE = "exchange.item";
    private static final String ADD = """
            insert into exchange.item (board, pupil, disclosure, item, step, kind, part, what, happened_on, treatment,
                decided_by, decided_at, sealed_text)
            values (:board, :pupil, :disclosure, :item, :step, :kind, :part, :what, :on, :treatment, :by, :at, :text)""";
    private static final String COLUMNS = """
            pupil, disclosure, item, step, kind, part, what, happened_on, treatment, decided_by, decided_at, sealed_text
            from exchange.item
            where board = :board and (:pupil::uuid is null or pupil = :pupil)
              and (:disclosure::uuid is null or disclosure = :disclosure)
            """;
    private static final String LAST = """
            select * from (select distinct on (disclosure, item)
            """ + COLUMNS + """
             order by disclosure, item, step desc) newest
            order by happened_on, item""";
    /// Reads the treatment without the masking text.
    private static final String GOING = """
            select disclosure, item from (
                select distinct on (disclosure, item) disclosure, item, treatment from exchange.item
                where board = :board and disclosure = any (:disclosures)
                order by disclosure, item, step desc) newest
            where treatment <> 'left_out'""";
    private static final String ALL = "select " + COLUMNS + " order by disclosure, happened_on, item, step";
    private static final String DELETE = "delete from exchange.item where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final ExchangeSeals seals;

    DisclosureItemStore(BoardJdbc jdbc, ExchangeSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    public void add(Disclosure disclosure, DisclosureItem item) {
        jdbc.sql(ADD)
                .param("pupil", disclosure.pupil().value())
                .param("disclosure", disclosure.id().value())
                .param("item", item.item().value())
                .param("step", item.step())
                .param("kind", Codes.of(item.kind()))
                .param("part", item.part())
                .param("what", item.what().code())
                .param("on", item.happenedOn())
                .param("treatment", item.treatment().code())
                .param("by", item.by().value())
                .param("at", Rows.timestamp(item.at()))
                .param(
                        "text",
                        seals.seal(
                                disclosure.pupil(),
                                TABLE,
                                place(item.item().value(), item.step()),
                                disclosure.id().value(),
                                item.treatment().words()))
                .update();
    }

    /// The last decision about each item.
    public Map<DisclosureId, List<DisclosureItem>> list(Optional<PupilId> pupil, Optional<DisclosureId> id) {
        return grouped(LAST, pupil, id);
    }

    Map<DisclosureId, List<DisclosureItem>> listAll(PupilId pupil) {
        return grouped(ALL, Optional.of(pupil), Optional.empty());
    }

    /// The items that are disclosed, in whatever form; needs no keys.
    public Map<DisclosureId, Set<DossierItemId>> listGoing(Collection<DisclosureId> disclosures) {
        Map<DisclosureId, Set<DossierItemId>> going = new HashMap<>();
        jdbc.sql(GOING)
                .param(
                        "disclosures",
                        disclosures.stream().map(DisclosureId::value).toArray(UUID[]::new))
                .query(row -> {
                    going.computeIfAbsent(new DisclosureId(Rows.uuid(row, "disclosure")), _ -> new HashSet<>())
                            .add(new DossierItemId(Rows.uuid(row, "item")));
                });
        return going;
    }

    private Map<DisclosureId, List<DisclosureItem>> grouped(
            String statement, Optional<PupilId> pupil, Optional<DisclosureId> id) {
        Map<DisclosureId, List<DisclosureItem>> items = new HashMap<>();
        jdbc.sql(statement)
                .param("pupil", pupil.map(PupilId::value).orElse(null))
                .param("disclosure", id.map(DisclosureId::value).orElse(null))
                .query(row -> {
                    items.computeIfAbsent(
                                    new DisclosureId(Rows.uuid(row, "disclosure")), _ -> new java.util.ArrayList<>())
                            .add(picked(row));
                });
        return items;
    }

    private DisclosureItem picked(ResultSet row) throws SQLException {
        UUID item = Rows.uuid(row, "item");
        int step = row.getInt("step");
        return new DisclosureItem(
                new DossierItemId(item),
                step,
                Codes.read(DossierContent.Kind.class, Rows.text(row, "kind")),
                row.getInt("part"),
                Codes.read(EntryKind.class, Rows.text(row, "what")),
                Rows.date(row, "happened_on"),
                ItemTreatment.of(
                        Rows.text(row, "treatment"),
                        seals.find(
                                new PupilId(Rows.uuid(row, "pupil")),
                                TABLE,
                                "sealed_text",
                                place(item, step),
                                Rows.uuid(row, "disclosure"),
                                row)),
                new PersonId(Rows.uuid(row, "decided_by")),
                Rows.instant(row, "decided_at"));
    }

    private static String place(UUID item, int step) {
        return "sealed_text/" + item + "/" + step;
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }
}
